/** What each function of the language asks of its arguments, and what becomes of them. */
import { findFunction, type Parameter } from '../../expressions/language';
import type { Asked, Rule } from './asked';
import type { Reading } from './reading-scope';
import {
  derived,
  type Form,
  itemsOf,
  type Kind,
  knownShape,
  memberOf,
  newShape,
  type Shape,
  settled,
  unite,
  want,
  wantText,
  wish,
} from './shape';
import {
  cut,
  decoded,
  encoded,
  found,
  joined,
  parsed,
  searched,
  splitUp,
  text,
  textFormOf,
} from './text-functions';
import {
  compared,
  counted,
  dated,
  list,
  moment,
  oneOf,
  read,
  same,
  without,
} from './value-functions';

export function shapeOfCall(name: string, asked: Asked): Shape {
  const signature = findFunction(name);
  const rule = rules.get((signature?.name ?? name).toLowerCase());
  if (rule) return rule(asked);
  if (!signature) return knownShape();
  const { parameters, returns } = signature;
  asked.args.forEach((arg, at) => {
    const parameter = parameters[Math.min(at, parameters.length - 1)];
    if (parameter) wantAs(arg, parameter);
  });
  return knownShape(kindNamed[returns]);
}

const kindNamed: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
};

/** By the name of the parameter: what a text must be. */
const forms: Readonly<Record<string, Form>> = {
  timestamp: 'date',
  startDate: 'date',
  endDate: 'date',
  timeZone: 'timeZone',
  sourceTimeZone: 'timeZone',
  destinationTimeZone: 'timeZone',
  uri: 'uri',
};

function wantAs(arg: Shape, { name, type }: Parameter): void {
  const kind = kindNamed[type];
  if (kind === 'text') wantText(arg, forms[name]);
  else if (kind) want(arg, kind);
  else if (type === 'sequence') want(arg, 'array', 'may');
}

const record = (outputs: Shape): Shape => {
  const shape = { ...newShape(), isKnown: true };
  shape.members.set('outputs', { name: 'outputs', shape: outputs });
  return shape;
};

const named =
  (take: (reading: Reading, name: string) => Shape): Rule =>
  ({ constant, reading }) => {
    const name = constant(0);
    return typeof name === 'string' ? take(reading, name) : knownShape();
  };

const rules = new Map<string, Rule>(
  Object.entries({
    outputs: named((reading, name) => reading.outputs(name)),
    body: named((reading, name) => memberOf(reading.outputs(name), 'body')),
    actions: named((reading, name) => record(reading.outputs(name))),
    items: named((reading, name) => reading.items(name)),
    variables: named((reading, name) => reading.variable(name)),
    parameters: named((reading, name) => reading.parameter(name)),
    item: ({ reading }) => reading.item,
    trigger: ({ reading }) => record(reading.trigger),
    triggerOutputs: ({ reading }) => reading.trigger,
    triggerBody: ({ reading }) => memberOf(reading.trigger, 'body'),
    toLower: text(),
    toUpper: text(),
    trim: text(),
    replace: text(),
    decodeUriComponent: text(),
    xml: ({ arg }) => {
      const shape = want(arg(0), 'text', 'may');
      shape.forms.add('xml');
      return knownShape('object');
    },
    xpath: ({ arg }) => {
      // What no function has made XML of is XML already.
      settled(arg(0)).forms.add('xmlContent');
      wantText(arg(1), 'name');
      return knownShape('array');
    },
    int: read('integer'),
    float: read('number'),
    decimal: read('number'),
    bool: read('boolean'),
    add: counted((result, other) => result - other),
    sub: counted((result, other) => result + other),
    mul: counted((result, other) => Math.ceil(result / (other || 1))),
    div: counted((result, other) => result * other),
    first: oneOf,
    last: ({ arg }) => itemsOf(arg(0)),
    take: list,
    skip: (asked) => {
      const [shape, count] = [list(asked), asked.constant(1)];
      // One more than are skipped, and another.
      if (typeof count === 'number') shape.least = Math.max(shape.least, Math.min(count, 20) + 2);
      return shape;
    },
    reverse: list,
    sort: ({ arg }) => want(arg(0), 'array'),
    union: same,
    intersection: same,
    coalesce: same,
    if: ({ arg }) => unite(arg(1), arg(2)),
    createArray: ({ args }) => {
      const made = newShape();
      for (const one of args) unite(itemsOf(made), one);
      return made;
    },
    length: ({ arg }) => {
      want(arg(0), 'array', 'may');
      return derived('integer', (one) => wish(arg(0), { ...one, of: 'length' }));
    },
    empty: ({ arg }) =>
      derived('boolean', ({ op, value }) => {
        if (op !== 'is') return;
        wish(arg(0), { op: value === true ? 'is' : 'above', value: 0, of: 'length' });
      }),
    contains: searched('contains', 'lacks'),
    startsWith: searched('startsWith', 'lacks'),
    endsWith: searched('endsWith', 'lacks'),
    range: ({ args }) => {
      for (const one of args) want(one, 'integer');
      const made = knownShape('array');
      made.items = knownShape('integer');
      return made;
    },
    indexOf: found,
    lastIndexOf: found,
    nthIndexOf: found,
    substring: cut,
    slice: text(),
    split: splitUp,
    json: parsed,
    string: ({ arg }) => textFormOf(settled(arg(0))),
    concat: joined,
    array: ({ arg }) => {
      const made = newShape();
      unite(itemsOf(made), arg(0));
      return made;
    },
    base64ToString: decoded,
    base64ToBinary: decoded,
    base64: encoded,
    dataUriToBinary: text('dataUri'),
    dataUriToString: text('dataUri'),
    decodeDataUri: text('dataUri'),
    uriComponent: ({ arg }) => derived('text', (one) => wish(wantText(arg(0)), one)),
    greater: compared,
    greaterOrEquals: compared,
    less: compared,
    lessOrEquals: compared,
    addDays: dated,
    addHours: dated,
    addMinutes: dated,
    addSeconds: dated,
    utcNow: moment,
    parseDateTime: ({ arg }) => {
      wantText(arg(0), 'date');
      return moment();
    },
    addProperty: without,
    setProperty: ({ arg }) => want(arg(0), 'object'),
    removeProperty: ({ arg }) => want(arg(0), 'object'),
  } satisfies Record<string, Rule>).map(([name, rule]) => [name.toLowerCase(), rule]),
);
