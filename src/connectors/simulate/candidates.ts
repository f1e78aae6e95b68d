/** Which of several values is the one that is asked for. */
import type { Json } from '../../model/definition';
import type { Shape } from './shape';
import { satisfied } from './wishes';

/** Where a value stands. */
export interface Place {
  /** Which one it is of its list. */
  readonly index: number;
  /** The shapes around it: one that holds itself ends. */
  readonly around: readonly Shape[];
}

/** Values of a kind that are asked for, the first of them first. */
export function chosen(shape: Shape, kind: 'boolean' | 'number' | 'string'): readonly Json[] {
  const { choices = [], example } = shape.limits;
  const asked = shape.wishes.flatMap(({ op, of, value }) =>
    op === 'is' && of === undefined ? [inKind(value, kind)] : [],
  );
  const free = [...asked, ...(example === undefined ? [] : [example])];
  const fitting =
    choices.length > 0 ? [...free.filter((one) => choices.includes(one)), ...choices] : free;
  return fitting.filter((one) => typeof one === kind);
}

function inKind(value: Json, kind: 'boolean' | 'number' | 'string'): Json {
  if (kind === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return String(value);
  if (kind === 'number' && typeof value === 'string' && value !== '') return Number(value);
  if (kind === 'boolean' && typeof value === 'string') return value.toLowerCase() === 'true';
  return value;
}

/** The candidate of which most wishes hold; of equals, the first. */
export function best<T extends Json>(shape: Shape, candidates: readonly T[]): T {
  let [found] = candidates as [T];
  let most = -1;
  for (const one of candidates) {
    const count = shape.wishes.filter((wish) => satisfied(wish, one)).length;
    if (count > most) [found, most] = [one, count];
  }
  return found;
}
