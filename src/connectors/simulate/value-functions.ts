/** Functions of numbers, times, lists and objects. */
import type { Rule } from './asked';
import {
  derived,
  itemsOf,
  knownShape,
  type Shape,
  settled,
  unite,
  want,
  wantText,
  wish,
} from './shape';
export const read = (form: 'integer' | 'number' | 'boolean'): Rule => {
  return ({ arg }) => {
    const shape = want(arg(0), 'text', 'may');
    shape.forms.add(form);
    return derived(form, (one) => wish(arg(0), one));
  };
};

/** Arithmetic: a wish of the result is one of the first argument, as far as the second is known. */
export const counted = (back: (result: number, other: number) => number): Rule => {
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

export const same: Rule = ({ arg, args }) => args.slice(1).reduce(unite, arg(0));

export const list: Rule = ({ arg, args }) => {
  for (const one of args.slice(1)) want(one, 'integer');
  return want(arg(0), 'array', 'may');
};

export const oneOf: Rule = ({ arg, constant }) => {
  const count = constant(1);
  return itemsOf(arg(0), typeof count === 'number' ? count : 1);
};

export const compared: Rule = ({ arg, constant, reading }) => {
  for (const [at, other] of [[0, 1] as const, [1, 0] as const]) {
    const value = constant(other);
    if (typeof value === 'number') want(arg(at), 'number');
    else if (typeof value === 'string') wantText(arg(at));
  }
  reading.pairs.push([arg(0), arg(1)]);
  return knownShape('boolean');
};

export const moment = (): Shape => {
  const shape = knownShape('text');
  shape.forms.add('date');
  return shape;
};

export const dated: Rule = ({ arg, args }) => {
  wantText(arg(0), 'date');
  for (const one of args.slice(1)) if (!settled(one).isKnown) want(one, 'integer', 'may');
  return moment();
};

export const without: Rule = ({ arg, constant }) => {
  const name = constant(1);
  const shape = want(arg(0), 'object');
  if (typeof name === 'string') {
    const names = new Set([...(shape.limits.without ?? []), name.toLowerCase()]);
    shape.limits = { ...shape.limits, without: names };
  }
  return shape;
};
