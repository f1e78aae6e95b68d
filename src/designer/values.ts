/** The values that a step may use, as the picker offers them: nearest first, the trigger's last. */
import { quote } from '../expressions/language';
import type { ConnectorManifest, TileColour } from '../model/connector';
import type { Definition } from '../model/definition';
import type { ListValue } from '../model/scope/list-value';
import { type Offered, offeredIn } from '../model/scope/offered';
import { asSchema, type Schema, schemaOfType } from '../model/scope/schema';
import {
  type ScopeLoop,
  type ScopeStep,
  scopeAt,
  type TokenScope,
} from '../model/scope/token-scope';
import { findAction } from '../model/walk';
import { describeStep } from './project/output-schema';
import { stepTitle } from './step-name';
import { words as valueWords } from './value-words';
import { words } from './words';

export interface ValueOffer {
  readonly title: string;
  readonly type: string;
  /** Without `@{}`; of a value inside of a list, what reads that of its first item. */
  readonly expression: string;
  /** Titles of the lists that it is in. */
  readonly within?: readonly string[];
  /** It is a list, or a value inside of one: a single field can read it in several ways. */
  readonly list?: ListValue;
}

export interface ValueGroup {
  readonly key: string;
  readonly title: string;
  readonly kind: 'loop' | 'step' | 'trigger' | 'parameters' | 'list';
  readonly tile: { readonly colour: TileColour; readonly glyph: string };
  /** How many steps up it is; 0: not a step before. */
  readonly distance: number;
  readonly values: readonly ValueOffer[];
}

export function valuesFor(
  definition: Definition,
  step: string,
  connectors: readonly ConnectorManifest[],
): readonly ValueGroup[] {
  const scope = scopeAt(definition, step, connectors);
  const group = (
    kind: ValueGroup['kind'],
    name: string,
    values: readonly ValueOffer[],
    distance = 0,
  ): ValueGroup[] => {
    const found = values.length === 0 ? undefined : describeStep(definition, name, connectors);
    if (!found) return [];
    const { colour, glyph } = found.description;
    const title = stepTitle(name, found.description);
    return [{ key: `${kind}/${name}`, title, kind, tile: { colour, glyph }, distance, values }];
  };
  const { trigger } = scope;
  return [
    ...group('list', step, ownItemValues(definition, step, scope)),
    ...scope.loops.flatMap((loop) => group('loop', loop.name, loopValues(loop))),
    ...scope.steps.flatMap((one, at) => group('step', one.name, stepValues(one, scope), at + 1)),
    ...parameterGroup(scope),
    ...(trigger ? group('trigger', trigger.name, triggerValues(trigger.outputs())) : []),
  ];
}

/** Steps that go through a list themselves offer its item. */
const listSteps = new Set(['query', 'select', 'table']);

function ownItemValues(
  definition: Definition,
  step: string,
  { schemaOf }: TokenScope,
): readonly ValueOffer[] {
  const type = findAction(definition, step)?.action.type.toLowerCase() ?? '';
  if (!listSteps.has(type)) return [];
  const item = { kind: 'item', reader: 'item', name: null, nameAt: null, path: [], from: 0, to: 0 };
  const schema = schemaOf(item as Parameters<typeof schemaOf>[0]);
  return itemValues(schema, 'item()');
}

function loopValues({ kind, name, item }: ScopeLoop): readonly ValueOffer[] {
  if (kind === 'foreach') return itemValues(item(), `items(${quote(name)})`);
  const expression = `iterationIndexes(${quote(name)})`;
  return [{ title: valueWords.iterationIndex, type: 'integer', expression }];
}

function itemValues(schema: Schema, whole: string): readonly ValueOffer[] {
  const read = (path: readonly string[]) => whole + selectors(path);
  return [
    ...below(schema, words.currentItem, read),
    { title: words.currentItem, type: typeOf(schema), expression: whole },
  ];
}

function triggerValues(outputs: Schema): readonly ValueOffer[] {
  const body = (path: readonly string[]) => `triggerBody()${selectors(path)}`;
  const headers = (path: readonly string[]) => `triggerOutputs()${selectors(['headers', ...path])}`;
  return [
    ...below(part(outputs, 'body'), words.wholeBody, body),
    ...below(part(outputs, 'headers'), valueWords.headers, headers),
    { title: words.wholeBody, type: 'object', expression: body([]) },
  ];
}

function parameterGroup({ parameters }: TokenScope): readonly ValueGroup[] {
  const values = parameters
    .filter(({ name }) => !name.startsWith('$'))
    .map(({ name, type }) => ({
      title: name,
      type: typeOf(schemaOfType(String(type))),
      expression: `parameters(${quote(name)})`,
    }));
  if (values.length === 0) return [];
  const tile = { colour: 'slate', glyph: 'settings-2' } as const;
  const title = valueWords.flowParameters;
  return [{ key: 'parameters', title, kind: 'parameters', tile, distance: 0, values }];
}

/** What these do is not a value. */
const withoutOutputs = new Set([
  'wait',
  'terminate',
  'setvariable',
  'incrementvariable',
  'decrementvariable',
  'appendtostringvariable',
  'appendtoarrayvariable',
]);

/** Types whose answer is a response of the web, of which the status counts. */
const requests = new Set(['http', 'httpwebhook', 'workflow', 'function', 'apimanagement']);

function stepValues(step: ScopeStep, { variables }: TokenScope): readonly ValueOffer[] {
  const { name, isContainer } = step;
  const type = step.type.toLowerCase();
  // A condition or a scope gives nothing of its own.
  if (isContainer || withoutOutputs.has(type)) return [];
  switch (type) {
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
      const own = offerOf(words.composeOutput, typeOf(outputs), whole);
      return [own, ...below(outputs, words.composeOutput, (path) => whole + selectors(path))];
    }
    default:
      return [...bodyValues(name, step.outputs()), ...(requests.has(type) ? statusOf(name) : [])];
  }
}

function statusOf(name: string): readonly ValueOffer[] {
  const outputs = `outputs(${quote(name)})`;
  return [
    { title: valueWords.statusCode, type: 'integer', expression: `${outputs}?['statusCode']` },
    { title: valueWords.headers, type: 'object', expression: `${outputs}?['headers']` },
  ];
}

/** WDL: the original's designer reads a body as `outputs('A')?['body/x']`. */
function bodyValues(name: string, outputs: Schema): readonly ValueOffer[] {
  const { properties } = outputs;
  if (properties !== undefined && asSchema(properties).body === undefined) return [];
  const body = part(outputs, 'body');
  const whole = `body(${quote(name)})`;
  const read = (path: readonly string[]) =>
    path.length === 0 ? whole : `outputs(${quote(name)})?[${quote(`body/${path.join('/')}`)}]`;
  const own = offerOf(words.wholeBody, typeOf(body), whole);
  return [...below(body, words.wholeBody, read), own];
}

/** A list can be read item by item. */
function offerOf(title: string, type: string, expression: string): ValueOffer {
  const offer = { title, type, expression };
  return type === 'array' ? { ...offer, list: { lists: [expression], member: '' } } : offer;
}

function below(
  schema: Schema,
  title: string,
  expression: (path: readonly string[]) => string,
): readonly ValueOffer[] {
  return offeredIn(schema, title).map((offered) => belowOffer(offered, expression));
}

function belowOffer(
  { path, title, type, lists, within }: Offered,
  expression: (path: readonly string[]) => string,
): ValueOffer {
  const [first, ...more] = lists;
  if (!first) return offerOf(title, type, expression(path));
  const member = selectors(path);
  const inner = more.map(selectors);
  const list: ListValue = { lists: [expression(first), ...inner], member };
  const read = inner.reduce((outer, one) => `first(${outer})${one}`, expression(first));
  const named = title === '' ? valueWords.itemOf(within.at(-1) ?? '') : title;
  return { title: named, type, expression: `first(${read})${member}`, within, list };
}

function part({ properties }: Schema, name: string): Schema {
  return asSchema(asSchema(properties)[name]);
}

function typeOf({ type, items, properties }: Schema): string {
  if (typeof type === 'string') return type;
  if (items !== undefined) return 'array';
  return properties === undefined ? 'any' : 'object';
}

function selectors(path: readonly string[]): string {
  return path.map((member) => `?[${quote(member)}]`).join('');
}
