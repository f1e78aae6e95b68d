/** Steps that read of a switched-off step what its static result does not hold. */
import { outputsPath, type Reference } from '../../expressions/language';
import type { Json } from '../definition';
import { memberOf } from '../edit/members';
import { isSwitchedOff, staticResultOf } from '../static-result';
import type { Facts } from './context';
import { outwards, type Step } from './outline';
import type { Finding } from './problem';
import { words } from './words';

/** `read` is what the reference names. */
export function switchedOffSaid(
  reference: Reference,
  read: Step,
  { definition }: Facts,
): Pick<Finding, 'code' | 'message'> | undefined {
  const off = [...outwards(read)].find((one) => isOff(one, definition));
  if (!off) return undefined;
  const path = outputsPath(reference);
  if (!path || reference.reader === 'result') return undefined;
  if (off === read && gives(read, path, definition)) return undefined;
  return { code: 'switchedOff', message: words.switchedOff(off.name, off === read ? path : []) };
}

/** A step in nothing that is switched off runs, and reads. */
export function isOffOrInside(step: Step, { definition }: Facts): boolean {
  for (const one of outwards(step)) if (isOff(one, definition)) return true;
  return false;
}

function isOff({ action }: Step, definition: Facts['definition']): boolean {
  return action.runtimeConfiguration !== undefined && isSwitchedOff(action, definition);
}

function gives(
  { action }: Step,
  path: readonly string[],
  definition: Facts['definition'],
): boolean {
  const { outputs } = staticResultOf(action, definition)?.result ?? {};
  let value: Json | undefined = outputs;
  for (const member of path) {
    // An expression or a list: what it gives is not seen here.
    if (typeof value === 'string' || Array.isArray(value)) return true;
    value = memberOf(value, member);
  }
  return value !== undefined;
}
