/** What the expressions of a trigger can see: itself, the parameters, the time. */
import type { Scope, Value, ValueObject } from '../../expressions/index';
import type { Definition } from '../../model/definition';

export interface TriggerPorts {
  /** UTC milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Values that go before the defaults of the definition, by their names. */
  readonly parameters?: ValueObject;
  workflow?(): ValueObject;
}

export interface TriggerView {
  readonly name: string;
  readonly inputs?: Value | undefined;
  readonly outputs: ValueObject;
}

/** Without a trigger: for what is evaluated before it fires, its recurrence. */
export function triggerScope(
  definition: Pick<Definition, 'parameters'>,
  view: TriggerView | null,
  ports: TriggerPorts,
): Scope {
  const parameters = parameterValues(definition, ports.parameters ?? {});
  return {
    trigger: () => view && recordOf(view, ports.now()),
    parameter: (name) => parameters.get(name.toLowerCase()),
    now: ports.now,
    random: ports.random,
    ...(ports.workflow && { workflow: ports.workflow }),
  };
}

function recordOf({ name, inputs, outputs }: TriggerView, now: number): ValueObject {
  const time = `${new Date(now).toISOString().slice(0, -1)}0000Z`;
  return {
    name,
    ...(inputs === undefined ? {} : { inputs }),
    outputs,
    startTime: time,
    endTime: time,
    status: 'Succeeded',
    code: 'OK',
  };
}

function parameterValues(
  { parameters = {} }: Pick<Definition, 'parameters'>,
  given: ValueObject,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>([
    ['$connections', {}],
    ['$authentication', {}],
  ]);
  for (const [name, { defaultValue }] of Object.entries(parameters)) {
    if (defaultValue !== undefined) values.set(name.toLowerCase(), defaultValue as Value);
  }
  for (const [name, value] of Object.entries(given)) values.set(name.toLowerCase(), value);
  return values;
}
