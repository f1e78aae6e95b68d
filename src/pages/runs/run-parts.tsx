import type { RunSummary } from '../../queries';
import { formatDuration, Status, useNow } from '../../ui';
import { runLook } from '../status-look';
import { words } from './words';

export interface RunsProps {
  readonly runs: readonly RunSummary[];
  /** The flow's name is in the title already. */
  readonly ofOneFlow: boolean;
}

/** How it ended, and where if it failed. */
export function RunStatusLabel({
  run,
}: {
  run: Pick<RunSummary, 'status' | 'failedAction' | 'interrupted'>;
}) {
  const look = runLook(run.status);
  if (run.interrupted) return <Status tone="warn" icon="unlink" word={words.interrupted} />;
  const word =
    run.status === 'Failed' && run.failedAction
      ? words.failedAt(run.failedAction.replaceAll('_', ' '))
      : look.word;
  return <Status {...look} word={word} />;
}

export function RunDuration({ run }: { run: Pick<RunSummary, 'startedAt' | 'endedAt'> }) {
  const now = useNow();
  if (run.endedAt !== undefined) return formatDuration(run.endedAt - run.startedAt);
  return `${formatDuration(Math.max(0, now - run.startedAt))} ${words.going}`;
}

export function runVersion(run: Pick<RunSummary, 'version'>): string {
  return run.version === null ? words.draft : words.version(run.version);
}
