import type { RunStatus } from '../../model/run/events';
import type { RunSummary } from '../../queries';
import {
  Button,
  formatClock,
  formatDay,
  formatDuration,
  formatExact,
  Icon,
  IconToggle,
  LinkButton,
  Status,
  useNow,
  useTimeZone,
} from '../../ui';
import { runLook } from '../run/run-look';
import { runWords } from '../run/words';
import { displayName } from '../step-name';
import { words } from '../words';
import { BarFrame } from './BarFrame';

interface RunBarProps {
  readonly run: RunSummary;
  readonly status: RunStatus;
  /** When it ended, as far as is known. */
  readonly endedAt: number | undefined;
  /** Somebody asked for its end. */
  readonly isCancelling: boolean;
  /** Its journal is still being read. */
  readonly isBehind: boolean;
  readonly backHref: string;
  readonly editHref: string;
  readonly isOverview: boolean;
  readonly onOverview: (isShown: boolean) => void;
  readonly isTimeline: boolean;
  readonly onTimeline: (isShown: boolean) => void;
  readonly onCancel: () => void;
  readonly onResubmit: () => void;
}

export function RunBar(props: RunBarProps) {
  const { run, status, isCancelling, isBehind, backHref, editHref } = props;
  const zone = useTimeZone();
  const now = useNow();
  const going = status === 'Running' || status === 'Waiting';
  return (
    <BarFrame>
      <LinkButton href={backHref} variant="quiet" icon="arrow-left">
        <span className="sr-only">{words.back}</span>
      </LinkButton>
      <h1 className="flex min-w-0 items-center gap-1.5 text-md font-semibold">
        <span className="truncate">{run.flowName}</span>
        <Icon name="chevron-right" size={14} className="text-ink-3 max-sm:hidden" />
        <span
          className="font-medium whitespace-nowrap max-sm:sr-only"
          title={formatExact(run.startedAt, zone)}
        >
          {runWords.runOf(
            `${formatDay(run.startedAt, now, zone)}, ${formatClock(run.startedAt, zone)}`,
          )}
        </span>
      </h1>
      <span role="status" className="ml-1 shrink-0">
        <Status {...runLook(run, status, { isCancelling })} chip />
      </span>
      <p className="ml-1 truncate text-xs text-ink-3 tabular max-sm:hidden">
        <RunTime startedAt={run.startedAt} endedAt={props.endedAt} /> ·{' '}
        {runWords.versionOf(run.version)} · {run.startedByName}
        {run.fromStep !== undefined && ` · ${runWords.againFrom(displayName(run.fromStep))}`}
        {run.mocked && ` · ${runWords.mocked(run.mocked.length)}`}
        {isBehind && ` · ${runWords.readingOn}`}
      </p>
      <span className="flex-1" />
      <IconToggle
        icon="history"
        label={runWords.showTimeline}
        isSelected={props.isTimeline}
        onChange={props.onTimeline}
      />
      <IconToggle
        icon="list"
        label={runWords.showOverview}
        isSelected={props.isOverview}
        onChange={props.onOverview}
      />
      {going ? (
        <Button icon="octagon-x" isDisabled={isCancelling} onPress={props.onCancel}>
          <span className="max-sm:sr-only">{runWords.cancelRun}</span>
        </Button>
      ) : (
        <Button icon="rotate-cw" onPress={props.onResubmit}>
          <span className="max-sm:sr-only">{runWords.resubmit}</span>
        </Button>
      )}
      <LinkButton href={editHref} variant="primary" icon="pencil-line">
        <span className="max-sm:sr-only">{runWords.edit}</span>
      </LinkButton>
    </BarFrame>
  );
}

function RunTime({ startedAt, endedAt }: { startedAt: number; endedAt: number | undefined }) {
  const now = useNow();
  return formatDuration(Math.max(0, (endedAt ?? now) - startedAt));
}
