/** Values for all that the expressions of one step may read, made up from schemas and declarations. */
import type { ConnectorManifest } from '../connector';
import type { Definition, Json, JsonObject, JsonText } from '../definition';
import { isObject } from '../step';
import { findAction } from '../walk';
import { sampleOf } from './sample-value';
import { schemaOfType } from './schema';
import { scopeAt, type TokenScope } from './token-scope';

/** As the language reads a world of plain data. */
export function sampleWorld(
  definition: Definition,
  step: string,
  connectors: readonly ConnectorManifest[],
): JsonText {
  const scope = scopeAt(definition, step, connectors);
  const { loops } = scope;
  const foreachs = loops.filter(({ kind }) => kind === 'foreach');
  const items = Object.fromEntries(foreachs.map((one) => [one.name, sampleOf(one.item(), 'item')]));
  const [innermost] = foreachs;
  return JSON.stringify({
    ...(scope.trigger ? { trigger: triggerRecord(scope.trigger) } : {}),
    actions: actionRecords(scope),
    variables: variableValues(definition, scope),
    parameters: parameterValues(definition),
    items,
    ...(innermost ? { item: items[innermost.name] } : {}),
    iterationIndexes: Object.fromEntries(
      loops.filter(({ kind }) => kind === 'until').map(({ name }) => [name, 0]),
    ),
    results: Object.fromEntries(
      scope.steps.filter(({ isContainer }) => isContainer).map(({ name }) => [name, []]),
    ),
    workflow: { id: '/workflows/sample', name: 'sample', run: { name: 'sample-run' } },
  });
}

function triggerRecord(trigger: NonNullable<TokenScope['trigger']>): JsonObject {
  const outputs = sampleOf(trigger.outputs(), 'trigger');
  return { name: trigger.name, status: 'Succeeded', outputs };
}

function actionRecords({ steps }: TokenScope): JsonObject {
  return Object.fromEntries(
    steps.map((step) => [
      step.name,
      step.isContainer
        ? { status: 'Succeeded' }
        : { status: 'Succeeded', outputs: sampleOf(step.outputs(), step.name) },
    ]),
  );
}

/** What is declared with a plain value has it. */
function variableValues(definition: Definition, { variables }: TokenScope): JsonObject {
  return Object.fromEntries(
    variables.map(({ name, type, step }) => {
      const value = declaredValue(findAction(definition, step)?.action.inputs, name);
      const isPlain = value !== undefined && !JSON.stringify(value).includes('@');
      return [name, isPlain ? value : sampleOf(schemaOfType(type), name)];
    }),
  );
}

function declaredValue(inputs: Json | undefined, name: string): Json | undefined {
  const list: readonly Json[] =
    isObject(inputs) && Array.isArray(inputs.variables) ? inputs.variables : [];
  for (const one of list) if (isObject(one) && one.name === name) return one.value;
  return undefined;
}

function parameterValues({ parameters = {} }: Definition): JsonObject {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { type, defaultValue }]) => {
      return [name, defaultValue ?? sampleOf(schemaOfType(String(type)), name)];
    }),
  );
}
