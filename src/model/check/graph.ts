/** Names of steps, and the order in which they stand: runAfter names siblings, and never in circles. */
import { nearestName } from '../../expressions/language';
import type { Facts } from './context';
import { orderOf } from './order';
import { lowerCase, type Step } from './outline';
import type { Finding } from './problem';
import { words } from './words';

// Refused by the original's designer; control characters as well.
const refusedCharacters = /[/\\#?:<>%*"|&\p{Cc}]/u;

/** Of an action or a trigger. */
export function nameFindings(
  name: string,
  { dialect }: Pick<Facts, 'dialect'>,
): readonly Finding[] {
  const { name: longest } = dialect.limits;
  if (name !== '' && name.length <= longest && !refusedCharacters.test(name)) return none;
  const found: Finding[] = [];
  if (name === '') found.push({ code: 'nameEmpty', path: [], message: words.nameEmpty });
  if (name.length > longest) {
    const message = words.nameTooLong(name.length, longest);
    found.push({ code: 'nameTooLong', path: [], message });
  }
  if (refusedCharacters.test(name)) {
    found.push({ code: 'nameCharacters', path: [], message: words.nameCharacters(name) });
  }
  return found;
}

/** WDL: names are unique in the whole workflow, containers included, without regard to case. */
export function sameNameFindings(step: Step, facts: Facts): readonly Finding[] {
  const { name } = step;
  if (facts.outline.byName.get(lowerCase(name)) !== step) {
    return [{ code: 'nameTwice', path: [], message: words.nameTwice(name) }];
  }
  if (!facts.trigger || lowerCase(facts.trigger.name) !== lowerCase(name)) return none;
  return [{ code: 'nameOfTrigger', path: [], message: words.nameOfTrigger(name) }];
}

const statuses = new Set(['succeeded', 'failed', 'skipped', 'timedout', 'cancelled', 'aborted']);

export function orderFindings(step: Step, facts: Facts): readonly Finding[] {
  const { runAfter } = step.action;
  if (!runAfter) return none;
  const found: Finding[] = [];
  for (const [name, wanted] of Object.entries(runAfter)) {
    const path = ['runAfter', name];
    if (name === step.name) {
      found.push({ code: 'runAfterSelf', path, message: words.runAfterSelf, name });
    } else if (!Object.hasOwn(step.siblings, name) && !isTriggerOf(step, name, facts)) {
      found.push({ code: 'runAfterUnknown', path, message: strangerSaid(step, name, facts), name });
    }
    const strange = wanted.find((one) => !statuses.has(lowerCase(one)));
    if (strange !== undefined) {
      found.push({ code: 'runAfterStatus', path, message: words.runAfterStatus(strange) });
    }
  }
  const circle = orderOf(step.siblings).circles.get(step.name);
  if (circle) {
    const message = words.runAfterCycle(circle);
    found.push({ code: 'runAfterCycle', path: ['runAfter'], message, names: circle });
  }
  return found;
}

const none: readonly Finding[] = [];

/** WDL: in agent workflows a first action may name the trigger; that counts as met. */
function isTriggerOf(step: Step, name: string, { definition }: Facts): boolean {
  return step.parent === null && Object.hasOwn(definition.triggers, name);
}

function strangerSaid(step: Step, name: string, facts: Facts): string {
  if (facts.outline.byName.has(lowerCase(name))) return words.runAfterStranger(name);
  return words.runAfterUnknown(name, nearestName(name, Object.keys(step.siblings)));
}
