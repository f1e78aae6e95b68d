/** Something else was meant: the nearest name, the suggested text, a value within its bounds. */
import { findFunction, nearestName, quote } from '../../../expressions/language';
import type { Command } from '../../edit-log';
import { relationOf } from '../order';
import { isLoop, outwards } from '../outline';
import { variableNames } from '../references';
import { type Case, type Proposal, replaced, respelled, writtenAt } from './fix';
import { words } from './words';

export function* nearestStep(one: Case): Generator<Proposal> {
  const { facts, step } = one;
  const names = facts.outline.steps.map(({ name }) => name);
  yield* renamed(one, nearestName(one.problem.name ?? '', names));
  if (!step) return;
  // The nearest may come too late; then the nearest of those that come before.
  const before = facts.outline.steps.filter((other) => relationOf(other, step) === 'before');
  yield* renamed(
    one,
    nearestName(
      one.problem.name ?? '',
      before.map(({ name }) => name),
    ),
  );
}

export function* nearestVariable(one: Case): Generator<Proposal> {
  yield* renamed(one, nearestName(one.problem.name ?? '', variableNames(one.facts)));
}

export function* nearestParameter(one: Case): Generator<Proposal> {
  const names = Object.keys(one.definition.parameters ?? {});
  yield* renamed(one, nearestName(one.problem.name ?? '', names));
}

/** The loop whose name is nearest; otherwise the innermost one. */
export function* nearestLoop(one: Case): Generator<Proposal> {
  if (!one.step) return;
  const around = [...outwards(one.step)].filter((step) => step !== one.step && isLoop(step));
  const names = around.map(({ name }) => name);
  yield* renamed(one, nearestName(one.problem.name ?? '', names));
  for (const name of names) yield* renamed(one, name);
}

function* renamed(one: Case, name: string | undefined): Generator<Proposal> {
  if (name === undefined) return;
  const command = one.problem.span ? respelled(one, quote(name)) : replaced(one, name);
  yield* using(name, command);
}

function* using(shown: string, command: Command | undefined): Generator<Proposal> {
  if (command) yield { title: words.write(shown), commands: [command] };
}

/** What the rule itself proposes for a part of a text, or for a whole value. */
export function* suggested(one: Case): Generator<Proposal> {
  const { suggestion, span } = one.problem;
  if (suggestion === undefined) return;
  if (span) return yield* using(suggestion, respelled(one, suggestion));
  const isNumber = typeof writtenAt(one) === 'number';
  yield* using(suggestion, replaced(one, isNumber ? Number(suggestion) : suggestion));
}

/** Text in double quotes, or without any; a function without its parentheses. */
export function* requoted(one: Case): Generator<Proposal> {
  const { span } = one.problem;
  const text = writtenAt(one);
  if (!span || typeof text !== 'string') return;
  const written = text.slice(span.from, span.to);
  if (findFunction(written)) yield* using(`${written}()`, respelled(one, `${written}()`));
  const quoted = quote(written.replace(/^"|"$/g, ''));
  yield* using(quoted, respelled(one, quoted));
}
