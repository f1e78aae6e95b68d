import { isArray, isObject, type Value, type ValueObject } from '../../../expressions/index';

/** Members whose own members are named by the author, not by the schema language. */
const named = new Set(['properties', 'definitions', 'dependencies', '$defs']);
/** Members that hold values, not schemas. */
const plain = new Set(['enum', 'const', 'default', 'examples', 'example', 'required']);

/** Whether a schema says `pattern` or `patternProperties` anywhere; a member of that name says nothing. */
export function usesPatterns(schema: Value): boolean {
  const open: Value[] = [schema];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (isArray(one)) for (const each of one) open.push(each);
    if (!isObject(one)) continue;
    if (Object.hasOwn(one, 'pattern') || Object.hasOwn(one, 'patternProperties')) return true;
    for (const each of schemasIn(one)) open.push(each);
  }
  return false;
}

function schemasIn(schema: ValueObject): readonly Value[] {
  return Object.entries(schema).flatMap(([name, member]) => {
    if (plain.has(name)) return [];
    return named.has(name) && isObject(member) ? Object.values(member) : [member];
  });
}
