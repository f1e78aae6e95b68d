/** For tests of writing: random edits of a definition in its file, each one checked. */
import type { Definition } from '../definition';
import { applyCommand } from '../edit/commands';
import { diff } from '../edit/patch';
import { inverseOf, patchCommand } from '../edit/patch-command';
import { type Choose, randomCommand } from '../edit/random-command';
import { type Source, writeSource } from './source';
import { textOutside } from './text-outside';

export interface EditedText {
  readonly before: string;
  readonly after: string;
  readonly definition: Definition;
  /** What stands outside of the edited paths, before and after. */
  readonly outside: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  /** After taking the edit back. */
  readonly undone: string;
}

/** The edits that applied, one upon the other. */
export function* editText(
  source: Source,
  path: readonly string[],
  count: number,
  choose: Choose,
): Generator<EditedText> {
  let { definition, text } = source;
  for (let left = count; left > 0; left--) {
    const edited = applyCommand(definition, randomCommand(definition, choose));
    if ('refused' in edited) continue;
    const after = writeSource(source, edited.definition);
    const back = patchCommand(inverseOf(definition, edited.definition));
    const undone = applyCommand(edited.definition, back);
    if ('refused' in undone) throw new Error(undone.refused);
    const paths = diff(definition, edited.definition).map((change) => change.path);
    yield {
      before: text,
      after,
      definition: edited.definition,
      outside: [textOutside(text, path, paths), textOutside(after, path, paths)],
      undone: writeSource(source, undone.definition),
    };
    definition = edited.definition;
    text = after;
  }
}
