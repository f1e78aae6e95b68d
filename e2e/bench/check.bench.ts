import { parseTemplate } from '../../src/expressions/language';
import { findProblems } from '../../src/model/check/find-problems';
import type { Definition } from '../../src/model/definition';
import { setInput } from '../../src/model/edit/set-member';
import { largeFlow, leastMs, steps } from './large-flow';
import type { Figure } from './row';

export const name = 'check';

const options = { dialect: 'powerAutomate' } as const;

export async function run(): Promise<readonly Figure[]> {
  const text = JSON.stringify(largeFlow());
  const reading = { name: 'reading its expressions alone', value: leastMs(parseAll, () => text) };
  return [
    {
      name: `the whole check of ${steps} actions`,
      value: leastMs(findProblems, () => JSON.parse(text) as Definition),
      unit: 'ms',
      anchor: reading,
      must: { atMost: 15 },
      note: 'promised: under 40 ms',
    },
    { ...recheck(text), anchor: reading },
  ];
}

/** One field changes, as often as somebody types; everything else is what it was. */
function recheck(text: string): Figure {
  let definition = JSON.parse(text) as Definition;
  findProblems(definition, options);
  let typed = 0;
  const change = (): Definition => {
    const args = { step: 'Compose_250', path: ['text'], value: `@{triggerBody()} ${typed++}` };
    const edited = setInput(definition, args);
    if ('refused' in edited) throw new Error(edited.refused);
    definition = edited.definition;
    return definition;
  };
  return {
    name: `the check after one edit of ${steps} actions`,
    value: leastMs((changed) => findProblems(changed, options), change),
    unit: 'ms',
    must: { atMost: 3 },
    note: 'promised: under 3 ms',
  };
}

function parseAll(text: string): number {
  let parts = 0;
  for (const [, template] of text.matchAll(/"((?:[^"\\]|\\.)*@(?:[^"\\]|\\.)*)"/g)) {
    parts += parseTemplate(template ?? '').parts.length;
  }
  return parts;
}
