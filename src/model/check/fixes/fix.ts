/** What a fix is, and what those who propose one look at. */
import type { Definition, Json } from '../../definition';
import { memberOf } from '../../edit/members';
import type { Change } from '../../edit/patch';
import { editableMembers } from '../../edit/set-member';
import type { Command } from '../../edit-log';
import type { Facts } from '../context';
import type { Step } from '../outline';
import type { Problem } from '../problem';

/** An edit that takes a problem away. */
export interface Fix {
  /** What it does, as a button says it. */
  readonly title: string;
  readonly command: Command;
}

/** What may be a fix: edits to be made one after the other. */
export interface Proposal {
  readonly title: string;
  readonly commands: readonly Command[];
}

export interface Case {
  readonly problem: Problem;
  readonly definition: Definition;
  readonly facts: Facts;
  /** The action that it is about; undefined for a trigger or the whole. */
  readonly step: Step | undefined;
}

export function writtenAt({ definition, problem }: Case): Json | undefined {
  return valueIn(definition, problem.at);
}

function valueIn(definition: Definition, path: readonly string[]): Json | undefined {
  let value: Json | undefined = definition as unknown as Json;
  for (const member of path) value = memberOf(value, member);
  return value;
}

/** The command that puts another value where the problem is; undefined takes the member away. */
export function replaced(one: Case, value: Json | undefined): Command {
  const { step, path, at } = one.problem;
  const [first, ...rest] = path;
  const to = value === undefined ? {} : { value };
  if (step !== null) {
    if (first === 'inputs') return { name: 'setInput', args: { step, path: rest, ...to } };
    if (rest.length === 0 && isEditable(first)) {
      return { name: 'setMember', args: { step, member: first, ...to } };
    }
  }
  return patch([{ path: at, from: writtenAt(one), to: value }]);
}

function isEditable(member: string | undefined): member is (typeof editableMembers)[number] {
  return (editableMembers as readonly (string | undefined)[]).includes(member);
}

export function patch(changes: readonly Change[]): Command {
  return { name: 'patch', args: { changes: changes as unknown as Json } };
}

/** The text at the problem with its span replaced; undefined if there is none. */
export function respelled(one: Case, replacement: string): Command | undefined {
  const { span } = one.problem;
  const text = writtenAt(one);
  if (!span || typeof text !== 'string') return undefined;
  return replaced(one, text.slice(0, span.from) + replacement + text.slice(span.to));
}
