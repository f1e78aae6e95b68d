/** Whether a step has the members that its type needs, each with a value of a kind that can be right. */
import type { Action, Json, Trigger } from '../definition';
import { isObject } from '../step';
import { type Context, isComputed, isOpaque } from './context';
import { fieldTitle } from './field-title';
import { lowerCase } from './outline';
import type { Finding } from './problem';
import { type Kind, type Member, shapeOf } from './shape-table';
import { choiceFinding } from './values';
import { words } from './words';

/** Of an action or a trigger; `type` is its type in lower case. Members that no table knows are fine. */
export function shapeFindings(
  step: Action | Trigger,
  type: string,
  context: Context,
): readonly Finding[] {
  const members = shapeOf(type, lowerCase(String(step.kind ?? '')));
  const inputs = step.inputs as Json | undefined;
  if (!members) return none;
  if (inputs === undefined || inputs === null) {
    const needed = members.some((one) => one.needed);
    return needed
      ? [{ code: 'missingInputs', path: ['inputs'], message: words.missingInputs }]
      : none;
  }
  if (isComputed(inputs, context)) return none;
  if (!isObject(inputs)) {
    const message = words.wrongValue('inputs', words.kinds.object);
    return [{ code: 'wrongValue', path: ['inputs'], message }];
  }
  const found = members.flatMap((one) => memberFindings(step, inputs, one, context));
  // A delay is given in one of two ways.
  if (type === 'wait' && inputs.interval === undefined && inputs.until === undefined) {
    const message = words.missingParameter('interval');
    found.push({ code: 'missingParameter', path: ['inputs', 'interval'], message });
  }
  return found;
}

const none: readonly Finding[] = [];

function memberFindings(
  step: Action | Trigger,
  inputs: Json,
  member: Member,
  context: Context,
): readonly Finding[] {
  const path = ['inputs', ...member.path];
  const title = fieldTitle(step, path);
  let value: Json | undefined = inputs;
  for (const name of member.path) {
    // What is not an object here is complained about by the rule for it.
    if (value !== inputs && !isObject(value)) return none;
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  if (value === undefined || (value === null && !member.takes.includes('any'))) {
    if (!member.needed) return none;
    return [{ code: 'missingParameter', path, message: words.missingParameter(title) }];
  }
  if (value === '' && !member.takes.includes('blank')) {
    if (!member.needed) return none;
    const code = context.connectors ? 'missingParameter' : 'blankParameter';
    return [{ code, path, message: words.missingParameter(title) }];
  }
  if (!takes(member.takes, value, context)) {
    const expected = member.takes.map((one) => words.kinds[one]).join(words.or);
    return [{ code: 'wrongValue', path, message: words.wrongValue(title, expected) }];
  }
  return member.choices ? choiceFinding(value, member.choices, path, context) : none;
}

function takes(kinds: readonly Kind[], value: Json, context: Context): boolean {
  if (typeof value === 'string' && isUnknownText(value, context)) return true;
  return kinds.some((kind) => isOf(kind, value));
}

/** A whole expression may give anything; text with expressions inside is always text. */
function isUnknownText(text: string, context: Context): boolean {
  return (
    isOpaque(text, context) ||
    (isComputed(text, context) && text.startsWith('@') && text[1] !== '{')
  );
}

function isOf(kind: Kind, value: Json): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'text':
    case 'blank':
      return typeof value === 'string';
    case 'number':
      // Forms write numbers as text, and the service reads them.
      return (
        typeof value === 'number' ||
        (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))) ||
        isHoles(value)
      );
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
  }
}

function isHoles(value: Json): boolean {
  return typeof value === 'string' && value.includes('@{');
}
