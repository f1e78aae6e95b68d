/** What each step asks of the values in its inputs, and what its outputs are made of. */
import { lowerCase, type Step } from '../../model/check/outline';
import type { Action, Actions, Json } from '../../model/definition';
import { isObject, valueAt } from '../../model/step';
import { branchesOf } from '../../model/walk';
import { hope } from './hopes';
import { shapeOfValue } from './reading';
import type { Reading } from './reading-scope';
import { applySchema } from './schema';
import {
  itemsOf,
  type Kind,
  memberOf,
  newShape,
  type Shape,
  settled,
  unite,
  want,
  wantText,
  wish,
} from './shape';

export interface Reader {
  readonly step: Step;
  /** Where the step stands. */
  readonly reading: Reading;
  /** Within what it does to each item of its list. */
  readonly ofItems: Reading;
  readonly outputs: Shape;
  input(...path: readonly string[]): Json | undefined;
}

/** Everything that the step reads, with what it needs of it. */
export function readStep(reader: Reader): void {
  const { step, reading } = reader;
  const { action } = step;
  rules[step.type]?.(reader);
  if (!listSteps.has(step.type)) shapeOfValue(action.inputs, reading);
  for (const rest of [action.limit, action.runtimeConfiguration, action.trackedProperties]) {
    shapeOfValue(rest, reading);
  }
}

/** Steps with expressions that are asked for each item. */
export const listSteps: ReadonlySet<string> = new Set(['query', 'select', 'table']);

type Rule = (reader: Reader) => void;

const list: Rule = ({ input, reading }) => void want(shapeOfValue(input('from'), reading), 'array');

const intoText: Rule = (reader) => {
  list(reader);
  wantText(memberOf(reader.outputs, 'body'));
};

const setsVariable =
  (kind?: Kind): Rule =>
  ({ input, reading, outputs }) => {
    const name = input('name');
    if (typeof name !== 'string') return;
    const [variable, value] = [reading.variable(name), shapeOfValue(input('value'), reading)];
    if (kind) want(value, kind);
    else unite(variable, value);
    unite(memberOf(outputs, 'value'), variable);
  };

const rules: Readonly<Record<string, Rule>> = {
  compose: ({ step, reading, outputs }) => {
    unite(outputs, shapeOfValue(step.action.inputs, reading));
  },
  parsejson: ({ input, reading, outputs }) => {
    const body = memberOf(outputs, 'body');
    applySchema(body, unescaped(input('schema')));
    const content = settled(shapeOfValue(input('content'), reading));
    if (content.parsed) unite(content.parsed, body);
    else content.parsed = body;
  },
  query: (reader) => {
    const { input, reading, ofItems, outputs } = reader;
    const from = want(shapeOfValue(input('from'), reading), 'array');
    unite(itemsOf(memberOf(outputs, 'body'), 0), itemsOf(from, 0));
    shapeOfValue(input('where'), ofItems);
    hope(input('where'), true, ofItems);
  },
  select: (reader) => {
    list(reader);
    const made = shapeOfValue(reader.input('select'), reader.ofItems);
    unite(itemsOf(memberOf(reader.outputs, 'body'), 0), made);
  },
  table: (reader) => {
    intoText(reader);
    const columns = reader.input('columns');
    shapeOfValue(columns, reader.ofItems);
    // Columns of their own accord need objects.
    const from = shapeOfValue(reader.input('from'), reader.reading);
    if (columns === undefined) want(itemsOf(from, 0), 'object');
  },
  join: intoText,
  expression: ({ step, input, outputs, reading }) => {
    const isTime = lowerCase(step.action.kind ?? '') !== 'formatnumber';
    for (const name of ['baseTime', 'startTime', 'endTime']) {
      wantText(shapeOfValue(input(name), reading), 'date');
    }
    want(shapeOfValue(input('interval'), reading), 'integer');
    if (!isTime) want(shapeOfValue(input('number'), reading), 'number');
    wantText(memberOf(outputs, 'body'), isTime ? 'date' : undefined);
  },
  foreach: ({ step, reading }) => void itemsOf(shapeOfValue(step.action.foreach, reading)),
  if: ({ step, reading }) => {
    shapeOfValue(step.action.expression, reading);
    hope(step.action.expression, prefersTrue(step.action), reading);
  },
  until: ({ step, reading }) => {
    shapeOfValue(step.action.expression, reading);
    hope(step.action.expression, true, reading);
  },
  switch: ({ step, reading }) => {
    const shape = shapeOfValue(step.action.expression, reading);
    const cases = Object.values(step.action.cases ?? {});
    const full = cases.filter(({ actions = {} }) => Object.keys(actions).length > 0);
    for (const one of [...full, ...cases].filter(({ actions = {} }) => !endsBadly(actions))) {
      wish(shape, { op: 'is', value: one.case });
    }
    if (!cases.some((one) => typeof one.case === 'number')) wantText(shape);
    else want(shape, 'integer');
  },
  initializevariable: ({ input, reading }) => {
    const variables = input('variables');
    if (!Array.isArray(variables)) return;
    for (const one of (variables as readonly Json[]).filter(isObject)) {
      if (typeof one.name !== 'string' || one.value === undefined) continue;
      unite(reading.variable(one.name), shapeOfValue(one.value, reading));
    }
  },
  setvariable: setsVariable(),
  incrementvariable: setsVariable('number'),
  decrementvariable: setsVariable('number'),
  appendtoarrayvariable: ({ input, reading }) => {
    const name = input('name');
    if (typeof name !== 'string') return;
    unite(itemsOf(reading.variable(name), 0), shapeOfValue(input('value'), reading));
  },
  wait: ({ input, reading }) => {
    const until = input('until', 'timestamp');
    if (until !== undefined) wantText(shapeOfValue(until, reading), 'date');
    const count = input('interval', 'count');
    if (count !== undefined) want(shapeOfValue(count, reading), 'integer');
    const unit = shapeOfValue(input('interval', 'unit'), reading);
    wish(unit, { op: 'is', value: 'Minute' });
  },
  http: ({ input, reading }) => {
    addressed(input('uri'), reading);
    wish(shapeOfValue(input('method'), reading), { op: 'is', value: 'GET' });
  },
  httpwebhook: ({ input, reading }) => {
    for (const part of ['subscribe', 'unsubscribe']) {
      addressed(input(part, 'uri'), reading);
      wish(shapeOfValue(input(part, 'method'), reading), { op: 'is', value: 'POST' });
    }
  },
  response: ({ input, reading, outputs }) => {
    const status = want(shapeOfValue(input('statusCode'), reading), 'integer');
    wish(status, { op: 'is', value: 200 });
    unite(memberOf(outputs, 'body'), shapeOfValue(input('body'), reading));
  },
  terminate: ({ input, reading }) => {
    wish(shapeOfValue(input('runStatus'), reading), { op: 'is', value: 'Succeeded' });
  },
};

/** WDL: a schema in inputs is a template as well, where `@@` stands for `@`. */
function unescaped(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return value.replace(/^@@/, '@');
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => unescaped(one) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.replace(/^@@/, '@'), unescaped(one)]),
  );
}

function addressed(uri: Json | undefined, reading: Reading): void {
  if (typeof uri === 'string') wantText(shapeOfValue(uri, reading), 'uri');
}

/** The branch in which the flow goes on: with steps, and without an end that is a failure. */
function prefersTrue(action: Action): boolean {
  const [yes, no] = branchesOf(action).map((one) => one.actions);
  if (endsBadly(yes ?? {}) !== endsBadly(no ?? {})) return endsBadly(no ?? {});
  return Object.keys(yes ?? {}).length > 0 || Object.keys(no ?? {}).length === 0;
}

function endsBadly(actions: Actions): boolean {
  return Object.values(actions).some((action) => {
    if (lowerCase(action.type) !== 'terminate') return branchesOf(action).some(holdsBadEnd);
    return valueAt(action, ['inputs', 'runStatus']) !== 'Succeeded';
  });
}

const holdsBadEnd = ({ actions }: { readonly actions: Actions }): boolean => endsBadly(actions);

/** A value of a declared type. */
export function typedShape(type: string | undefined): Shape {
  const shape = newShape();
  const kind = declared[lowerCase(type ?? '')];
  return kind ? want(shape, kind) : shape;
}

const declared: Readonly<Record<string, Kind>> = {
  int: 'integer',
  integer: 'integer',
  float: 'number',
  bool: 'boolean',
  boolean: 'boolean',
  string: 'text',
  securestring: 'text',
  array: 'array',
  object: 'object',
  secureobject: 'object',
};
