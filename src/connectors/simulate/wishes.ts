/** Whether a value is as it is wished to be. */
import type { Json } from '../../model/definition';
import { isSame, type Wish } from './shape';

export function satisfied({ op, value: wanted, of }: Wish, given: Json): boolean {
  const value = of === 'length' ? lengthOf(given) : given;
  switch (op) {
    case 'is':
      return isAlike(value, wanted);
    case 'not':
      return !isAlike(value, wanted);
    case 'above':
      return order(value, wanted) > 0;
    case 'below':
      return order(value, wanted) < 0;
    case 'least':
      return order(value, wanted) >= 0;
    case 'most':
      return order(value, wanted) <= 0;
    case 'contains':
      return holds(value, wanted);
    case 'lacks':
      return !holds(value, wanted);
    case 'startsWith':
      return String(value).toLowerCase().startsWith(String(wanted).toLowerCase());
    case 'endsWith':
      return String(value).toLowerCase().endsWith(String(wanted).toLowerCase());
  }
}

function lengthOf(value: Json): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

/** A number and its text are alike: which one it is, is decided elsewhere. */
const isAlike = (value: Json, wanted: Json): boolean =>
  isSame(value, wanted) ||
  (isScalar(value) && isScalar(wanted) && String(value) === String(wanted));

const isScalar = (value: Json): boolean => value !== null && typeof value !== 'object';

function order(value: Json, wanted: Json): number {
  const [a, b] = [Number(value), Number(wanted)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return String(value) < String(wanted) ? -1 : Number(String(value) > String(wanted));
}

function holds(value: Json, wanted: Json): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some((one) => isSame(one, wanted));
  if (typeof value === 'string') return value.includes(String(wanted));
  return typeof value === 'object' && value !== null && Object.hasOwn(value, String(wanted));
}
