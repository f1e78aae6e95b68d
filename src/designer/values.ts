/** The values that a step may use, as the picker offers them: nearest first, the trigger's last. */
import { quote } from '../expressions/language';
import type { ConnectorManifest } from '../model/connector';
import type { Definition } from '../model/definition';
import { asSchema, propertyNames, type Schema, schemaOfType } from '../model/scope/schema';
import {
  type ScopeLoop,
  type ScopeStep,
  scopeAt,
  type TokenScope,
} from '../model/scope/token-scope';
import { describeStep, outputProperties, type StepFound } from './project/output-schema';
import { words } from './words';

export interface ValueOffer {
  readonly title: string;
  readonly type: string;
  /** Without `@{}`. */
  readonly expression: string;
}

export interface ValueGroup {
  readonly step: StepFound;
  readonly values: readonly ValueOffer[];
}

export function valuesFor(
  definition: Definition,
  step: string,
  connectors: readonly ConnectorManifest[],
): readonly ValueGroup[] {
  const scope = scopeAt(definition, step, connectors);
  const group = (name: string, values: readonly ValueOffer[]): ValueGroup[] => {
    const found = values.length === 0 ? undefined : describeStep(definition, name, connectors);
    return found ? [{ step: found, values }] : [];
  };
  return [
    ...scope.loops.flatMap((loop) => group(loop.name, itemValues(loop))),
    ...scope.steps.flatMap((one) => group(one.name, stepValues(one, scope))),
    ...(scope.trigger ? group(scope.trigger.name, triggerValues(scope.trigger.outputs())) : []),
  ];
}

function itemValues({ kind, name, item }: ScopeLoop): readonly ValueOffer[] {
  if (kind !== 'foreach') return [];
  const schema = item();
  const whole = `items(${quote(name)})`;
  return [
    ...below(schema, (path) => whole + selectors(path)),
    { title: words.currentItem, type: typeOf(schema), expression: whole },
  ];
}

function triggerValues(outputs: Schema): readonly ValueOffer[] {
  const body = (path: readonly string[]) => `triggerBody()${selectors(path)}`;
  return [
    ...below(part(outputs, 'body'), body),
    ...below(
      part(outputs, 'headers'),
      (path) => `triggerOutputs()${selectors(['headers', ...path])}`,
    ),
    { title: words.wholeBody, type: 'object', expression: body([]) },
  ];
}

function stepValues(step: ScopeStep, { variables }: TokenScope): readonly ValueOffer[] {
  const { name, isContainer } = step;
  // A condition or a scope gives nothing of its own.
  if (isContainer) return [];
  switch (step.type.toLowerCase()) {
    case 'initializevariable':
      return variables
        .filter((one) => one.step === name)
        .map((one) => ({
          title: one.name,
          type: typeOf(schemaOfType(one.type)),
          expression: `variables(${quote(one.name)})`,
        }));
    case 'compose': {
      const outputs = step.outputs();
      const whole = `outputs(${quote(name)})`;
      const own = { title: words.composeOutput, type: typeOf(outputs), expression: whole };
      return [own, ...below(outputs, (path) => whole + selectors(path))];
    }
    default:
      return bodyValues(name, step.outputs());
  }
}

/** WDL: the original's designer reads a body as `outputs('A')?['body/x']`. */
function bodyValues(name: string, outputs: Schema): readonly ValueOffer[] {
  const members = propertyNames(outputs);
  if (members.length > 0 && !members.includes('body')) return [];
  const body = part(outputs, 'body');
  const read = (path: readonly string[]) =>
    `outputs(${quote(name)})?[${quote(`body/${path.join('/')}`)}]`;
  const whole = { title: words.wholeBody, type: typeOf(body), expression: `body(${quote(name)})` };
  return [...below(body, read), whole];
}

function below(schema: Schema, expression: (path: readonly string[]) => string): ValueOffer[] {
  return outputProperties(schema).map(({ path, title, type }) => ({
    title,
    type,
    expression: expression(path),
  }));
}

function part({ properties }: Schema, name: string): Schema {
  return asSchema(asSchema(properties)[name]);
}

function typeOf({ type }: Schema): string {
  return typeof type === 'string' ? type : 'any';
}

function selectors(path: readonly string[]): string {
  return path.map((member) => `?[${quote(member)}]`).join('');
}
