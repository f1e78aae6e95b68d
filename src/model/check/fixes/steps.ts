/** Names that are too long or taken, limits that are missing, cases that are the same. */
import type { Actions, Json } from '../../definition';
import { renameMember } from '../../edit/members';
import { uniqueName } from '../../edit/name';
import { diff } from '../../edit/patch';
import { changeGraph } from '../../edit/place';
import { isObject } from '../../step';
import { pathOf } from '../outline';
import { type Case, type Proposal, patch, replaced, writtenAt } from './fix';
import { words } from './words';

/** Cut, or without the characters that are refused; whatever names the step follows. */
export function* shorterName({ definition, problem: { step } }: Case): Generator<Proposal> {
  if (step === null) return;
  const to = uniqueName(definition, step);
  yield { title: words.rename(to), commands: [{ name: 'renameAction', args: { step, to } }] };
}

/** A name of its own for the later one. What expressions name is the earlier one, so they stay. */
export function* ownName({ definition, step }: Case): Generator<Proposal> {
  if (!step) return;
  const to = uniqueName(definition, step.name);
  const path = pathOf(step).slice(0, -1);
  const after = changeGraph(definition, path, (actions) => {
    const entries = Object.entries(renameMember(actions, step.name, to)).map(([name, action]) => {
      const { runAfter } = action;
      if (!runAfter || !Object.hasOwn(runAfter, step.name)) return [name, action] as const;
      return [name, { ...action, runAfter: renameMember(runAfter, step.name, to) }] as const;
    });
    return Object.fromEntries(entries) as Actions;
  });
  yield { title: words.rename(to), commands: [patch(diff(definition, after))] };
}

export function* limited({ facts, step, problem }: Case): Generator<Proposal> {
  if (!step || problem.step === null) return;
  const { untilCount: count, untilTimeout: timeout } = facts.dialect.defaults;
  const value = { ...step.action.limit, count, timeout } as Json;
  const args = { step: problem.step, member: 'limit', value };
  yield { title: words.limit(count, timeout), commands: [{ name: 'setMember', args }] };
}

/** A value that no other case has. */
export function* ownValue(one: Case): Generator<Proposal> {
  const value = writtenAt(one);
  const cases = Object.values(one.step?.action.cases ?? {});
  const taken = new Set(cases.map((each) => JSON.stringify(isObject(each) ? each.case : null)));
  for (let number = 2; number < taken.size + 3; number++) {
    const other =
      typeof value === 'number'
        ? value + number - 1
        : `${value === '' ? '' : `${value} `}${number}`;
    if (taken.has(JSON.stringify(other))) continue;
    yield { title: words.write(String(other)), commands: [replaced(one, other)] };
    return;
  }
}

export function* without(one: Case): Generator<Proposal> {
  yield { title: words.remove, commands: [replaced(one, undefined)] };
}

/** A parameter of that name, with an empty default. */
export function* newParameter({ definition, problem: { name } }: Case): Generator<Proposal> {
  if (name === undefined || name.startsWith('$')) return;
  const parameter = { type: 'String', defaultValue: '' };
  const change = definition.parameters
    ? { path: ['parameters', name], to: parameter }
    : { path: ['parameters'], to: { [name]: parameter } };
  yield { title: words.declareParameter(name), commands: [patch([change])] };
}
