import { isInteger, isNumeric, type Value } from '../../expressions/index';
import { plainOnly, report, type Visit } from './visit';

/** In the order in which messages list them. */
const names = ['String', 'Number', 'Integer', 'Boolean', 'Object', 'Array', 'Null'] as const;
type Name = (typeof names)[number];

/** Says whether the value is of a type of the schema, and reports it if not. */
export type Admit = (value: Value, visit: Visit) => boolean;

const admitAll: Admit = () => true;

export function typeCheck(type: Value | undefined, schemaId: string): Admit {
  const expected = expectedNames(type);
  if (!expected) return admitAll;
  const allowed = new Set<Name>(expected);
  return (value, visit) => {
    const name = nameOf(value);
    if (allowed.has(name)) return true;
    if (name === 'Integer' && allowed.has('Number')) return true;
    if (name === 'Number' && allowed.has('Integer') && isWhole(value)) return true;
    const message = `Invalid type. Expected ${expected.join(', ')} but got ${name}.`;
    report(visit, { errorType: 'type', schemaId, message, value: plainOnly(value) });
    return false;
  };
}

/** Undefined: any type will do. */
function expectedNames(type: Value | undefined): readonly Name[] | undefined {
  const list: readonly Value[] = Array.isArray(type) ? type : [type ?? null];
  const given = list.map((one) => (typeof one === 'string' ? one.toLowerCase() : ''));
  const known = names.filter((name) => given.includes(name.toLowerCase()));
  return given.every((one) => known.some((name) => name.toLowerCase() === one)) ? known : undefined;
}

/** A number with a point or an exponent is an Integer to a schema if it is whole. */
const isWhole = (value: Value): boolean => Number.isInteger(Number(value));

export function nameOf(value: Value): Name {
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (isInteger(value)) return 'Integer';
  if (isNumeric(value)) return 'Number';
  return Array.isArray(value) ? 'Array' : 'Object';
}
