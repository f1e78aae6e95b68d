/** For tests: a log of edits by tabs that have seen each other's, or not. */
import type { Definition, Json } from '../definition';
import { emptyFlow } from '../edit/random-command';
import type { Command, DraftEntry } from '../edit-log';
import { type ClashLog, openClashLog, takeIntoClashes } from './fold';

export const note = { content: 'n', metadata: {} };
export const base: Definition = {
  ...emptyFlow,
  metadata: { notes: { one: note } },
  parameters: { limit: { type: 'Int', defaultValue: 1 } },
  actions: {
    A: { type: 'Compose', inputs: { x: 1, y: 1 }, metadata: { operationMetadataId: 'a' } },
    B: { type: 'Compose', inputs: 'b', runAfter: { A: ['Succeeded'] } },
    Box: {
      type: 'Scope',
      runAfter: { B: ['Succeeded'] },
      actions: { In: { type: 'Compose', inputs: 'in' } },
    },
  },
};

export const set = (step: string, path: string[], value: Json): Command => ({
  name: 'setInput',
  args: { step, path, value },
});

/** `upon`: what its tab had seen; left out: everything. */
export type Given = { tab: string; command: Command; upon?: number };

export function fold(given: readonly Given[], from: ClashLog = openClashLog(base, 0)): ClashLog {
  return given.reduce((log, { tab, command, upon }) => {
    const seq = log.seq + 1;
    const entry: DraftEntry = {
      flowId: 'f',
      seq,
      commandId: `${tab}${seq}`,
      actorId: tab,
      at: seq,
      tab,
      upon: upon ?? seq - 1,
      command,
    };
    return takeIntoClashes(log, entry);
  }, from);
}
