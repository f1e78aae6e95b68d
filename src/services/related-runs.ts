import * as z from 'zod/mini';
import type { Run } from '../model/flow';
import type { ReadTx } from '../storage/store';
import type { RelatedRun } from './api';
import { id, longText } from './fields';
import { decide } from './guard/decide';
import { standing } from './guard/roles';
import { read } from './method';

/** A run's key of its parent is the parent's id, the occurrence of the step, and the number of the try. */
const parentOf = ({ parentKey }: Run) => parentKey?.split('/')[0];

/** The runs that led to a run, and that it has led to, as far as whoever asks may see them. */
export const relatedRunMethods = {
  related: read({
    subject: { kind: 'run', of: ({ runId }) => runId },
    permission: 'viewRunDetail',
    /** `occurrence`: of a step that starts another flow, in its round. */
    request: z.object({ runId: id, occurrence: z.optional(longText) }),
    tables: ['runs'],
    act: async ({ tx, actor, now }, { runId, occurrence }) => {
      const seen = async (run: Run | undefined) => run && (await visible(tx, run, actor.id, now));
      const run = await tx.get('runs', runId);
      const parentId = run && parentOf(run);
      const parent = parentId === undefined ? undefined : await tx.get('runs', parentId);
      const child = occurrence === undefined ? undefined : await lastTry(tx, runId, occurrence);
      return { parent: (await seen(parent)) ?? null, child: (await seen(child)) ?? null };
    },
  }),
};

/** Of several tries the last is the one whose answer counts. Other steps' names may begin alike. */
async function lastTry(tx: ReadTx, runId: string, occurrence: string): Promise<Run | undefined> {
  const from = `${runId}/${occurrence}/`;
  const tryOf = ({ parentKey = '' }: Run) => parentKey.slice(from.length);
  const alike = await tx.list('runs', { index: 'byParent', from, to: `${from}\uffff` });
  const tries = alike.filter((run) => /^\d+$/.test(tryOf(run)));
  return tries.sort((a, b) => Number(tryOf(b)) - Number(tryOf(a)))[0];
}

async function visible(
  tx: ReadTx,
  { id: runId, flowId, startedBy, startedAt, status }: Run,
  actorId: string,
  now: number,
): Promise<RelatedRun | undefined> {
  const flow = await tx.get('flows', flowId);
  if (!flow || flow.deletedAt !== undefined) return undefined;
  const who = await standing(tx, actorId, flow.environmentId, flow);
  const facts = { flow, runStartedBy: startedBy };
  if (decide('viewRunDetail', who, facts, now)) return undefined;
  return { runId, flowName: flow.name, startedAt, status };
}
