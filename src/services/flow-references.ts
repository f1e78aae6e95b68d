/**
 * The connection references of a flow as a whole: those of the draft and of the published version, and
 * the steps that use them. Both hold the same entry under the same key; the draft may hold more keys.
 */
import type { Json, JsonText } from '../model/definition';
import type { ConnectionReference, Flow } from '../model/flow';
import { parseDefinition } from '../model/parse';
import { hostOf } from '../model/step';
import { places } from '../model/walk';
import type { DraftRow } from '../storage/schema';
import type { ReadTx, WriteTx } from '../storage/store';
import { currentDraft } from './draft-document';

export type References = Readonly<Record<string, ConnectionReference>>;

export const referenceTables = ['drafts', 'draftLog', 'versions'] as const;

export interface UsedReference extends ConnectionReference {
  readonly reference: string;
  /** Names of the steps that use it, of the published version or of the draft. */
  readonly steps: readonly string[];
}

export async function referencesOf(tx: ReadTx, flow: Flow): Promise<References> {
  const draft = await tx.get('drafts', flow.id);
  const version = await tx.get('versions', [flow.id, flow.publishedVersion]);
  return { ...draft?.connectionReferences, ...version?.connectionReferences };
}

/** Ids of the connections that the flow names. */
export async function connectionIdsOf(tx: ReadTx, flow: Flow): Promise<ReadonlySet<string>> {
  const references = Object.values(await referencesOf(tx, flow));
  return new Set(references.flatMap((one) => one.connectionId ?? []));
}

export async function usedReferences(tx: ReadTx, flow: Flow): Promise<readonly UsedReference[]> {
  const draft = await tx.get('drafts', flow.id);
  const version = await tx.get('versions', [flow.id, flow.publishedVersion]);
  const steps = new Map<string, Set<string>>();
  if (version) noteSteps(version.definition, steps);
  if (draft) noteSteps(await currentDraft(tx, draft), steps);
  const references = { ...draft?.connectionReferences, ...version?.connectionReferences };
  return Object.entries(references).map(([reference, entry]) => ({
    ...entry,
    reference,
    steps: [...(steps.get(reference) ?? [])],
  }));
}

/** Replaces one entry where it stands: what a version does never changes, who signs in for it may. */
export async function replaceReference(
  tx: WriteTx,
  flow: Flow,
  reference: string,
  entry: ConnectionReference,
): Promise<void> {
  const draft = await tx.get('drafts', flow.id);
  if (draft) tx.put('drafts', replacedIn(draft, reference, entry));
  const version = await tx.get('versions', [flow.id, flow.publishedVersion]);
  if (version) tx.put('versions', replacedIn(version, reference, entry));
}

function replacedIn<Row extends Pick<DraftRow, 'connectionReferences'>>(
  row: Row,
  reference: string,
  entry: ConnectionReference,
): Row {
  const { connectionReferences } = row;
  if (!Object.hasOwn(connectionReferences, reference)) return row;
  return { ...row, connectionReferences: { ...connectionReferences, [reference]: entry } };
}

function noteSteps(text: JsonText, steps: Map<string, Set<string>>): void {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return;
  const note = (name: string, step: { type: string; inputs?: Json | undefined }) => {
    const reference = hostOf(step)?.reference;
    if (reference === undefined) return;
    const names = steps.get(reference) ?? new Set<string>();
    steps.set(reference, names.add(name));
  };
  for (const [name, trigger] of Object.entries(parsed.definition.triggers)) note(name, trigger);
  for (const { name, action } of places(parsed.definition)) note(name, action);
}
