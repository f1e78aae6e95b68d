/** What was done, as a sentence: the words of Undo, in the past and down to the field. */
import type { ConnectorManifest } from '../../model/connector';
import type { Definition, Json } from '../../model/definition';
import { findStep } from '../../model/edit/place';
import type { Command } from '../../model/edit-log';
import { isObject } from '../../model/step';
import type { GlyphName } from '../../ui';
import { commandWords } from '../command-words';
import { placeTitle } from '../project/place-title';
import { displayName } from '../step-name';

/** How the words of commands begin, and what that was when it is over. */
const past: Readonly<Record<string, string>> = {
  add: 'Added',
  change: 'Changed',
  delete: 'Deleted',
  keep: 'Kept',
  move: 'Moved',
  paste: 'Pasted',
  put: 'Put',
  remove: 'Removed',
  rename: 'Renamed',
  replace: 'Replaced',
  restore: 'Restored',
  switch: 'Switched',
  take: 'Took',
};

export function editWords(
  command: Command,
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): string {
  const { name, args } = command;
  if (name === 'patch' && typeof args.title !== 'string') return patchWords(args.changes);
  const field = fieldOf(command, definition, connectors);
  if (field !== '') return `Changed ${field} of ${displayName(String(args.step))}`;
  if (name === 'renameAction') {
    return `Renamed ${displayName(String(args.step))} to ${displayName(String(args.to))}`;
  }
  const said = commandWords(command);
  const [verb = '', ...rest] = said.split(' ');
  const done = past[verb];
  return done === undefined ? capital(said) : [done, ...rest].join(' ');
}

/** What a person calls the field of the command; empty where it is about none. */
function fieldOf(
  { name, args }: Command,
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): string {
  const { step, member, path } = args;
  const first = name === 'setInput' ? 'inputs' : name === 'setMember' ? member : undefined;
  if (typeof step !== 'string' || typeof first !== 'string') return '';
  const below = Array.isArray(path) ? path.map(String) : [];
  // A step that is not there now has no form to take the title from.
  return findStep(definition, step)
    ? placeTitle(definition, connectors, step, [first, ...below])
    : capital(displayName(below.at(-1)?.split('/').at(-1) ?? first));
}

/** Undo and Redo stand in the log as patches: what they touch is said. */
function patchWords(changes: Json | undefined): string {
  const touched = new Map<string, string>();
  for (const change of Array.isArray(changes) ? changes : []) {
    const found = isObject(change) ? touchedBy(change) : null;
    if (found && !touched.has(found.step)) touched.set(found.step, found.verb);
  }
  const [first, ...more] = [...touched];
  if (!first) return 'Changed the flow';
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `${first[1]} ${displayName(first[0])}${others}`;
}

/** The step that a change of a patch is about; in a path, names of steps follow `actions`. */
function touchedBy({ path, from, to }: { readonly [member: string]: Json | undefined }) {
  if (!Array.isArray(path)) return null;
  const at = path.lastIndexOf('actions');
  const step = path[at + 1];
  if (at < 0 || typeof step !== 'string') return null;
  const isWhole = at + 2 === path.length;
  if (!isWhole || (from !== undefined && to !== undefined)) return { step, verb: 'Changed' };
  return { step, verb: from === undefined ? 'Added' : 'Took out' };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const glyphs: Readonly<Record<string, GlyphName>> = {
  insertAction: 'plus',
  addCase: 'plus',
  addParameter: 'plus',
  removeAction: 'trash-2',
  removeCase: 'trash-2',
  removeParameter: 'trash-2',
  removeVariable: 'trash-2',
  renameAction: 'pencil',
  renameVariable: 'pencil',
  renameParameter: 'pencil',
  renameCase: 'pencil',
  moveAction: 'move',
  pasteActions: 'clipboard-paste',
  wrapActions: 'group',
  unwrapAction: 'ungroup',
  replaceTrigger: 'zap',
  setNote: 'sticky-note',
  setStaticResult: 'power',
};

export function editGlyph({ name }: Command): GlyphName {
  return glyphs[name] ?? 'pencil-line';
}
