import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Command, DraftEntry } from '../model/edit-log';
import { unwrap, useBackend } from './backend';
import { keys } from './keys';

/** The draft as it stands when the designer opens; afterwards the draft log is followed by its port. */
export function useDraft(flowId: string) {
  const { actorId, services } = useBackend();
  return useQuery({
    queryKey: keys.draft(actorId, flowId),
    queryFn: () => unwrap(services.drafts.open({ flowId })),
    gcTime: 0,
    staleTime: 0,
  });
}

/** What the designer's store needs of the draft log. */
export interface DraftPort {
  append(
    since: number,
    entries: readonly { commandId: string; command: Command; upon: number }[],
  ): Promise<readonly DraftEntry[]>;
  since(seq: number): Promise<readonly DraftEntry[]>;
  onNews(listener: () => void): () => void;
}

export function useDraftPort(flowId: string): DraftPort {
  const backend = useBackend();
  return useMemo(() => {
    // Two tabs of one person are as strange to each other as two people.
    const tab = crypto.randomUUID();
    return {
      append: (since, entries) =>
        unwrap(backend.services.drafts.append({ flowId, since, tab, entries })),
      since: (seq) => unwrap(backend.services.drafts.since({ flowId, seq })),
      onNews: (listener) =>
        backend.onNews((news) => {
          if (news.kind === 'workspace' || (news.kind === 'draft' && news.id === flowId)) {
            listener();
          }
        }),
    };
  }, [backend, flowId]);
}

/**
 * What the log holds after entry `since`, oldest first. `seq`: its last entry, as far as the tab knows;
 * when it moves on, what is new is read.
 */
export function useDraftEntries(flowId: string, since: number, seq: number) {
  const port = useDraftPort(flowId);
  const [entries, setEntries] = useState<readonly DraftEntry[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const read = entries.at(-1)?.seq ?? since;
  useEffect(() => {
    if (seq <= read) return;
    let isStale = false;
    const takeIn = (more: readonly DraftEntry[]) => {
      if (isStale) return;
      setHasFailed(false);
      setEntries((before) => [...before, ...more]);
    };
    port.since(read).then(takeIn, () => setHasFailed(true));
    return () => {
      isStale = true;
    };
  }, [port, read, seq]);
  return { entries, hasFailed };
}
