import type { Definition } from '../../src/model/definition';
import { diffDefinitions } from '../../src/model/diff/definition-diff';
import { diff } from '../../src/model/edit/patch';
import { applyEach } from '../../src/model/edit/several';
import type { Command } from '../../src/model/edit-log';
import { largeFlow, leastMs, steps } from './large-flow';
import type { Figure } from './row';

export const name = 'compare';

export async function run(): Promise<readonly Figure[]> {
  const before = largeFlow();
  const edited = applyEach(before, edits());
  if ('refused' in edited) throw new Error(edited.refused);
  const texts = [before, edited.definition].map((one) => JSON.stringify(one));
  const fresh = () =>
    texts.map((text) => JSON.parse(text) as Definition) as [Definition, Definition];
  return [
    {
      name: `two versions of ${steps} actions, ${edits().length} of them edited, step by step`,
      value: leastMs(([one, other]) => diffDefinitions(one, other), fresh),
      unit: 'ms',
      anchor: {
        name: 'the same as plain JSON, member by member',
        value: leastMs(([one, other]) => diff(one, other), fresh),
      },
      must: { atMost: 10 },
      note: 'promised: under 100 ms',
    },
  ];
}

/** Every kind of edit, twenty times each, far from one another. */
function edits(): Command[] {
  return Array.from({ length: 20 }, (_, at) => at * 25 + 5).flatMap((at): Command[] => [
    { name: 'setInput', args: { step: `Compose_${at}`, path: ['text'], value: `new ${at}` } },
    { name: 'renameAction', args: { step: `Request_${at}`, to: `Send ${at}` } },
    { name: 'removeAction', args: { step: `Count_${at}` } },
    {
      name: 'insertAction',
      args: {
        slot: { container: null, branch: 'actions', after: `For_each_${at}`, mode: 'between' },
        name: `Added_${at}`,
        action: { type: 'Compose', inputs: at },
      },
    },
    {
      name: 'moveAction',
      args: {
        step: `Compose_${at + 5}`,
        slot: { container: null, branch: 'actions', after: `For_each_${at + 10}`, mode: 'between' },
      },
    },
  ]);
}
