/** What each function of the language asks of its arguments, and what becomes of them. */
import { findFunction, type Parameter } from '../../expressions/language';
import type { Json } from '../../model/definition';
import type { Reading } from './reading-scope';
import {
  derived,
  type Form,
  itemsOf,
  type Kind,
  knownShape,
  memberOf,
  mustBe,
  newShape,
  type Pieces,
  type Shape,
  settled,
  unite,
  type Wish,
  want,
  wantText,
  wish,
} from './shape';

/** A call with what is known of its arguments. */
export interface Asked {
  readonly args: readonly Shape[];
  /** The argument, or a value of which nothing is wanted. */
  arg(at: number): Shape;
  constant(at: number): Json | undefined;
  readonly reading: Reading;
}

type Rule = (asked: Asked) => Shape;

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

const text = (form?: Form): Rule => {
  // Without case or blanks, or with parts replaced, a text is still the text that it was.
  return ({ arg, args }) => {
    for (const other of args.slice(1)) wantText(other);
    return wantText(arg(0), form);
  };
};

const read = (form: 'integer' | 'number' | 'boolean'): Rule => {
  return ({ arg }) => {
    const shape = want(arg(0), 'text', 'may');
    shape.forms.add(form);
    return derived(form, (one) => wish(arg(0), one));
  };
};

/** Arithmetic: a wish of the result is one of the first argument, as far as the second is known. */
const counted = (back: (result: number, other: number) => number): Rule => {
  return ({ arg, args, constant }) => {
    for (const one of args) want(one, 'number');
    const [left, right] = [constant(0), constant(1)];
    return derived('number', (one) => {
      if (typeof one.value !== 'number') return;
      if (typeof right === 'number') wish(arg(0), { ...one, value: back(one.value, right) });
      else if (typeof left === 'number') wish(arg(1), { ...one, value: back(one.value, left) });
    });
  };
};

const same: Rule = ({ arg, args }) => args.slice(1).reduce(unite, arg(0));

const list: Rule = ({ arg, args }) => {
  for (const one of args.slice(1)) want(one, 'integer');
  return want(arg(0), 'array', 'may');
};

const oneOf: Rule = ({ arg, constant }) => {
  const count = constant(1);
  return itemsOf(arg(0), typeof count === 'number' ? count : 1);
};

const searched =
  (op: Wish['op'], opposite: Wish['op']): Rule =>
  ({ arg, constant }) => {
    const value = constant(1);
    if (op !== 'contains') {
      wantText(arg(0));
      wantText(arg(1));
    } else if (typeof value === 'string') want(arg(0), 'text', 'may');
    return derived('boolean', ({ op: how, value: truth }) => {
      if (how !== 'is' || typeof truth !== 'boolean') return;
      if (value !== undefined) wish(arg(0), { op: truth ? op : opposite, value });
      else if (truth) containing(arg(0), arg(1));
    });
  };

/** A list that ought to have an item that is read elsewhere, or a text that ought to be in another. */
export function containing(holder: Shape, one: Shape): void {
  if (settled(holder).isKnown || settled(one).isKnown) return;
  if (settled(holder).items) unite(itemsOf(holder), one);
  else if (mustBe(holder, 'text')) unite(holder, one);
}

const found: Rule = ({ arg, constant }) => {
  const value = constant(1);
  const shape = wantText(arg(0));
  wantText(arg(1));
  // What is cut at a place that is not there fails.
  if (typeof value === 'string' && value !== '') wish(shape, { op: 'contains', value });
  return knownShape('integer');
};

const cut: Rule = ({ arg, args, constant }) => {
  const [start, length] = [constant(1), constant(2)];
  const shape = wantText(arg(0));
  for (const one of args.slice(1)) want(one, 'integer');
  const end = (typeof start === 'number' ? start : 0) + (typeof length === 'number' ? length : 0);
  wish(shape, { op: 'least', value: end, of: 'length' });
  return knownShape('text');
};

const splitUp: Rule = ({ arg, constant }) => {
  const separator = constant(1);
  const shape = wantText(arg(0));
  if (typeof separator !== 'string' || separator === '' || shape.isKnown) {
    return knownShape('array');
  }
  const parts = shape.splits.get(separator) ?? itemsOfText(shape);
  shape.splits.set(separator, parts);
  return settled(parts);
};

function itemsOfText({ label }: Shape): Shape {
  const parts = newShape(label);
  wantText(itemsOf(parts));
  return parts;
}

const parsed: Rule = ({ arg }) => {
  const shape = settled(arg(0));
  if (shape.parsed) return settled(shape.parsed);
  if (shape.pieces) shape.forms.add('json');
  if (shape.isKnown) return knownShape();
  wantText(shape);
  shape.parsed = newShape(shape.label);
  return shape.parsed;
};

/** The text form of a value, which is the value itself if that is a text. */
export function textFormOf(value: Shape): Shape {
  if (isBare(value)) return value;
  const made = want(newShape(value.label), 'text', 'may');
  made.printed = value;
  return made;
}

const isBare = ({ isKnown, kinds }: Shape): boolean => isKnown && !kinds.has('object');

/** A text put together. */
export function textOfPieces(pieces: Pieces): Shape {
  return { ...knownShape('text'), pieces };
}

const joined: Rule = ({ args, constant }) =>
  textOfPieces(args.map((one, at) => textIn(constant(at)) ?? one));

const textIn = (value: Json | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

const decoded: Rule = ({ arg }) => {
  const shape = wantText(arg(0), 'base64');
  if (shape.encoded) return settled(shape.encoded);
  if (shape.isKnown) return knownShape('text');
  shape.encoded = newShape(shape.label);
  return wantText(shape.encoded);
};

const encoded: Rule = ({ arg }) => {
  const made = knownShape('text');
  made.encoded = wantText(arg(0));
  return made;
};

const compared: Rule = ({ arg, constant }) => {
  const [left, right] = [constant(0), constant(1)];
  alike(arg(0), right, arg(1));
  alike(arg(1), left, arg(0));
  return knownShape('boolean');
};

/** Both sides of a comparison must be of one kind. */
function alike(shape: Shape, constant: Json | undefined, other: Shape): void {
  if (settled(shape).isKnown) return;
  const { kinds, forms: known, isKnown } = settled(other);
  if (typeof constant === 'number') want(shape, 'number');
  else if (typeof constant === 'string') wantText(shape);
  else if (!isKnown) return;
  else if (kinds.has('integer') || kinds.has('number')) want(shape, 'number');
  else if (kinds.has('text')) wantText(shape, known.has('date') ? 'date' : undefined);
}

const moment = (): Shape => {
  const shape = knownShape('text');
  shape.forms.add('date');
  return shape;
};

const dated: Rule = ({ arg, args }) => {
  wantText(arg(0), 'date');
  for (const one of args.slice(1)) if (!settled(one).isKnown) want(one, 'integer', 'may');
  return moment();
};

const without: Rule = ({ arg, constant }) => {
  const name = constant(1);
  const shape = want(arg(0), 'object');
  if (typeof name === 'string') {
    const names = new Set([...(shape.limits.without ?? []), name.toLowerCase()]);
    shape.limits = { ...shape.limits, without: names };
  }
  return shape;
};

const record = (outputs: Shape): Shape => {
  const shape = { ...newShape('record'), isKnown: true };
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
      return shape;
    },
    xpath: ({ arg, constant }) => {
      const query = constant(1);
      if (typeof query === 'string') settled(arg(0)).queries.add(query);
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
    addProperty: without,
    setProperty: ({ arg }) => want(arg(0), 'object'),
    removeProperty: ({ arg }) => want(arg(0), 'object'),
  } satisfies Record<string, Rule>).map(([name, rule]) => [name.toLowerCase(), rule]),
);
