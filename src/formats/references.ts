/** Connection references in the spellings that files use, in the model's own. */
import type { Json, JsonObject } from '../model/definition';
import type { ConnectionReference } from '../model/flow';
import { isObject } from '../model/step';

export type References = Readonly<Record<string, ConnectionReference>>;

/** `connectionReferences` of packages (`source`, `id`) and of solutions (`runtimeSource`, `api`). */
export function flowReferences(references: Json | undefined): References {
  return eachObject(references, (name, { id, api, source, runtimeSource }) => {
    const apiName = isObject(api) ? (api.name ?? api.logicalName) : undefined;
    const said = typeof runtimeSource === 'string' ? runtimeSource : source;
    const isInvoker = typeof said === 'string' && said.toLowerCase() === 'invoker';
    return {
      connectorId: typeof apiName === 'string' ? apiName : lastPart(id, name),
      source: isInvoker ? 'invoker' : 'embedded',
    };
  });
}

/** The value of a Logic Apps workflow's parameter `$connections`. */
export function parameterReferences(connections: Json | undefined): References {
  return eachObject(connections, (name, { id }) => embedded(lastPart(id, name)));
}

/** A Standard project's `connections.json`, which holds connections by how they are made. */
export function projectReferences(connections: Json | undefined): References {
  if (!isObject(connections)) return {};
  const { managedApiConnections, serviceProviderConnections, functionConnections } = connections;
  const of = (kind: Json | undefined, member: string) =>
    eachObject(kind, (name, one) => {
      const about = one[member];
      return embedded(lastPart(isObject(about) ? about.id : undefined, name));
    });
  return {
    ...of(managedApiConnections, 'api'),
    ...of(serviceProviderConnections, 'serviceProvider'),
    ...of(functionConnections, 'function'),
  };
}

const embedded = (connectorId: string): ConnectionReference => ({
  connectorId,
  source: 'embedded',
});

/** Of a resource id, also of one that a template's expression puts together. */
function lastPart(id: Json | undefined, otherwise: string): string {
  return (typeof id === 'string' && /([\w.-]+)[')\]]*$/.exec(id)?.[1]) || otherwise;
}

function eachObject(
  from: Json | undefined,
  read: (name: string, value: JsonObject) => ConnectionReference,
): References {
  const found = Object.entries(isObject(from) ? from : {}).flatMap(([name, value]) =>
    isObject(value) ? [[name, read(name, value)] as const] : [],
  );
  return Object.fromEntries(found);
}
