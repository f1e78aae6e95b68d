import type { TypeProblem } from './infer';
import { nearestName } from './nearest';
import type { Select } from './syntax';
import {
  any,
  describeType,
  nothing,
  type ObjectType,
  optionsOf,
  orNull,
  unionOf,
  type ValueType,
} from './value-type';
import { words } from './words';

interface Selected {
  readonly type: ValueType;
  readonly problem?: TypeProblem;
}

/** What is selected from a type. There is a problem only if no option of the type could give anything. */
export function selectType(target: ValueType, index: ValueType, select: Select): Selected {
  // Most often nothing is known, and nothing is to be said.
  if (target.kind === 'any') return { type: any };
  const found: ValueType[] = [];
  let problem: TypeProblem | undefined;
  for (const option of optionsOf(target)) {
    const selected = selectFrom(option, index, select);
    if ('problem' in selected) problem = selected.problem;
    else found.push(selected.type);
  }
  if (found.length > 0) return { type: unionOf(found) };
  return problem ? { type: any, problem } : { type: any };
}

function selectFrom(
  target: ValueType,
  index: ValueType,
  select: Select,
): { readonly type: ValueType } | { readonly problem: TypeProblem } {
  const { optional } = select;
  switch (target.kind) {
    case 'any':
      return { type: any };
    case 'null':
      return optional ? { type: nothing } : { problem: notSelectable(target, select) };
    case 'object':
      return fromObject(target, index, select);
    case 'array': {
      const kinds = optionsOf(index).map(({ kind }) => kind);
      const fits = kinds.some((kind) => ['any', 'integer', 'number'].includes(kind));
      if (!fits) return { problem: wrongIndex(select, words.arrayIndex) };
      return { type: optional ? orNull(target.items) : target.items };
    }
    default:
      return { problem: notSelectable(target, select) };
  }
}

function fromObject(target: ObjectType, index: ValueType, select: Select) {
  const name = select.index.type === 'literal' ? select.index.value : null;
  if (typeof name === 'string') return fromMember(target, name, select);
  const mayName = optionsOf(index).some(({ kind }) => kind === 'any' || kind === 'string');
  return mayName ? { type: any } : { problem: wrongIndex(select, words.objectIndex) };
}

function fromMember(target: ObjectType, name: string, select: Select) {
  const type = memberType(target, name) ?? descend(target, name);
  if (type) return { type };
  if (target.open || select.optional) return { type: target.open ? any : nothing };
  const near = nearestName(name, target.members.keys());
  const { from, to } = select.index;
  const message = words.unknownProperty(name, near);
  const problem: TypeProblem = { code: 'unknownProperty', from, to, message };
  return { problem: near ? { ...problem, suggestion: spelling(select, near) } : problem };
}

const spelling = ({ dot }: Select, name: string): string =>
  dot ? name : `'${name.replaceAll("'", "''")}'`;

/** A member that need not be there may as well be null. */
function memberType({ members }: ObjectType, name: string): ValueType | undefined {
  const lower = name.toLowerCase();
  const exact = members.get(name);
  const member = exact ?? [...members].find(([key]) => key.toLowerCase() === lower)?.[1];
  return member && (member.optional ? orNull(member.type) : member.type);
}

/** WDL: `a/b`, if it is not itself a property, is property b of property a. */
function descend(target: ObjectType, name: string): ValueType | undefined {
  if (!name.includes('/')) return undefined;
  let type: ValueType | undefined = target;
  for (const step of name.split('/')) {
    const object: ObjectType | undefined = optionsOf(type).find(
      (option) => option.kind === 'object',
    );
    type = object && memberType(object, step);
    if (!type) return undefined;
  }
  return type;
}

function notSelectable(target: ValueType, { index, from, to }: Select): TypeProblem {
  const at = index.from < index.to ? index : { from, to };
  const message = words.notSelectable(describeType(target));
  return { code: 'notSelectable', from: at.from, to: at.to, message };
}

const wrongIndex = ({ index: { from, to } }: Select, message: string): TypeProblem => ({
  code: 'indexType',
  from,
  to,
  message,
});
