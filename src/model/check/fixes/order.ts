/** Steps that wait for what they cannot wait for, or do not wait for what they read. */
import { nearestName } from '../../../expressions/language';
import type { Json, RunAfter } from '../../definition';
import { renameMember, withoutMember } from '../../edit/members';
import { inOneContainer } from '../order';
import { lowerCase, outwards, type Step } from '../outline';
import type { Case, Proposal } from './fix';
import { words } from './words';

/** The sibling that is meant: by its name, or because the step that is named stands inside it. */
export function* otherSibling(one: Case): Generator<Proposal> {
  const { step, problem, facts } = one;
  const { name } = problem;
  if (!step || name === undefined) return;
  const near = nearestName(name, Object.keys(step.siblings));
  const named = facts.outline.byName.get(lowerCase(name));
  const around = named && [...outwards(named)].find((outer) => outer.siblings === step.siblings);
  for (const other of [near, around?.name]) {
    if (other === undefined || other === step.name) continue;
    const runAfter = renameMember(step.action.runAfter ?? {}, name, other);
    yield { title: words.runAfter(other), commands: [waitFor(step, runAfter)] };
  }
  yield* noLonger(one);
}

/** Not waiting for that one any more. */
export function* noLonger({ step, problem: { name } }: Case): Generator<Proposal> {
  if (!step || name === undefined) return;
  const runAfter = withoutMember(step.action.runAfter ?? {}, name);
  yield { title: words.notAfter(name), commands: [waitFor(step, runAfter)] };
}

/** One of the circle stops to wait for the others. */
export function* brokenCircle({ step, facts, problem }: Case): Generator<Proposal> {
  const circle = problem.names ?? [];
  if (!step) return;
  const members = [step, ...circle.map((name) => facts.outline.byName.get(lowerCase(name)))];
  for (const member of members) {
    if (!member || member.siblings !== step.siblings) continue;
    let runAfter: RunAfter = member.action.runAfter ?? {};
    for (const name of [step.name, ...circle]) runAfter = withoutMember(runAfter, name);
    yield { title: words.startsFree(member.name), commands: [waitFor(member, runAfter)] };
  }
}

export function* knownStatus({ step, problem: { path } }: Case): Generator<Proposal> {
  const name = path[1];
  if (!step || name === undefined) return;
  const runAfter = step.action.runAfter ?? {};
  const known = runAfter[name]?.map((one) => nearestName(one, statuses) ?? 'Succeeded') ?? [];
  const wanted = [...new Set(known)];
  const command = waitFor(step, { ...runAfter, [name]: wanted });
  yield { title: words.write(wanted.join(', ')), commands: [command] };
}

const statuses = ['Succeeded', 'Failed', 'Skipped', 'TimedOut'];

/** Runs after the step that it reads, or after the container around that. */
export function* waitsForIt({ step, facts, problem: { name } }: Case): Generator<Proposal> {
  const read = name === undefined ? undefined : facts.outline.byName.get(lowerCase(name));
  if (!step || !read) return;
  const [first, second] = inOneContainer(read, step);
  if (first.siblings !== second.siblings) return;
  const runAfter = { ...second.action.runAfter, [first.name]: ['Succeeded'] };
  yield { title: words.runAfter(first.name), commands: [waitFor(second, runAfter)] };
}

function waitFor(step: Step, runAfter: RunAfter) {
  const value = runAfter as unknown as Json;
  return { name: 'setMember', args: { step: step.name, member: 'runAfter', value } };
}
