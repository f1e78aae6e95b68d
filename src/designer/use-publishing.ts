import { useEffect, useState } from 'react';
import type { Problem } from '../model/check/problem';
import { RefusalError, useDraft, useFlow, usePublishFlow } from '../queries';
import { notify } from '../ui';
import type { VersionTold } from './history/VersionForm';
import type { OpenDraft } from './open-draft';
import { useDesigner } from './use-designer';
import { words } from './words';

interface PublishingOptions {
  readonly flowId: string;
  readonly draft: OpenDraft;
  readonly onRefused: (error: unknown) => void;
}

/** Publishes what the person sees; the draft of another publication since is read again. */
export function usePublishing({ flowId, draft, onRefused }: PublishingOptions) {
  const designer = useDesigner();
  const mutation = usePublishFlow();
  const refetch = useDraft(flowId).refetch;
  const current = useFlow(flowId).data?.publishedVersion;
  const [own, setOwn] = useState({ version: draft.flow.publishedVersion, seq: draft.publishedSeq });
  const read = { version: draft.flow.publishedVersion, seq: draft.publishedSeq };
  const published = own.seq > read.seq ? own : read;
  useEffect(() => {
    if (current !== undefined && current > published.version) void refetch();
  }, [current, published.version, refetch]);
  const publish = async (told: VersionTold = {}) => {
    await designer.save();
    const { seq, saving } = designer.store.getState();
    if (saving.state === 'unsaved') return;
    try {
      const baseVersion = published.version;
      const version = await mutation.mutateAsync({ flowId, seq, baseVersion, ...told });
      setOwn({ version: version.number, seq });
      notify({ title: words.publishedAs(version.number), tone: 'ok' });
    } catch (error) {
      if (error instanceof RefusalError && error.refusal.code === 'InvalidDefinition') {
        // What refused it is shown: limits are warnings until now, and others may have edited meanwhile.
        designer.show({ problems: error.refusal.details as readonly Problem[] });
        designer.open({ kind: 'problems' });
      }
      onRefused(error);
    }
  };
  return { published, isPublishing: mutation.isPending, publish };
}
