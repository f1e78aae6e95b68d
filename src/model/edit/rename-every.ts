/** For tests of renaming: every action of a definition under a name that is hard to quote, and back. */
import { findReferences, isTemplate, parseTemplate } from '../../expressions/language';
import { findProblems } from '../check/find-problems';
import type { Definition } from '../definition';
import { stepTexts } from '../step-texts';
import { type Source, writeSource } from '../text/source';
import { places, triggerOf } from '../walk';
import { renameExactly } from './rename-action';

export interface ThereAndBack {
  /** Without their sentences, which quote names; under the old names. */
  readonly problemsBefore: readonly string[];
  readonly problemsAfter: readonly string[];
  /** The file after renaming back. */
  readonly text: string;
  /** WDL: a reference may spell a name in another case; renaming gives all of them one spelling. */
  readonly spellsAlike: boolean;
}

export function renameThereAndBack(source: Source): ThereAndBack {
  const { definition } = source;
  const hard = hardNames(definition);
  const old = new Map([...hard].map(([from, to]) => [to, from] as const));
  const renamed = renameEvery(definition, hard);
  return {
    problemsBefore: problemsOf(definition, (name) => name),
    problemsAfter: problemsOf(renamed, (name) => old.get(name) ?? name),
    text: writeSource(source, renameEvery(renamed, old)),
    spellsAlike: spellsAlike(definition, [...hard.keys()]),
  };
}

/** The new name of each action by its old one. Names that are used twice are left out. */
function hardNames(definition: Definition): ReadonlyMap<string, string> {
  const all = [...places(definition)].map(({ name }) => name);
  const count = new Map<string, number>();
  for (const name of all) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  const single = all.filter((name) => count.get(name.toLowerCase()) === 1);
  return new Map(single.map((name, at) => [name, `It's (no ${at}) 'here'`]));
}

function renameEvery(definition: Definition, names: ReadonlyMap<string, string>): Definition {
  return [...names].reduce((renamed, [step, to]) => {
    const edited = renameExactly(renamed, { step, to });
    if ('refused' in edited) throw new Error(`${step}: ${edited.refused}`);
    return edited.definition;
  }, definition);
}

/** What is wrong with a name itself goes with the name. */
const ofNamesThemselves: ReadonlySet<string> = new Set(['nameCharacters', 'nameTooLong']);

function problemsOf(definition: Definition, called: (name: string) => string): readonly string[] {
  return findProblems(definition)
    .filter(({ code }) => !ofNamesThemselves.has(code))
    .map(({ code, severity, step, path }) =>
      JSON.stringify([code, severity, step && called(step), path.map(called)]),
    )
    .sort();
}

function spellsAlike(definition: Definition, names: readonly string[]): boolean {
  const spelling = new Map(names.map((name) => [name.toLowerCase(), name] as const));
  const trigger = triggerOf(definition)?.trigger;
  const steps = [...places(definition)].map(({ action }) => action);
  const texts = [...steps, ...(trigger ? [trigger] : [])].flatMap((step) => [...stepTexts(step)]);
  const templates = texts.filter(({ text }) => isTemplate(text));
  const references = templates.flatMap(({ text }) => findReferences(parseTemplate(text)));
  return references.every(
    ({ kind, name }) =>
      name === null ||
      !['action', 'loop', 'scope'].includes(kind) ||
      (spelling.get(name.toLowerCase()) ?? name) === name,
  );
}
