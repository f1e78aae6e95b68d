import type { RunView } from '../../model/run/events';
import type { RunSummary } from '../../queries';
import {
  Button,
  formatClock,
  formatDay,
  formatDuration,
  formatExact,
  Icon,
  LinkButton,
  Status,
  useNow,
  useTimeZone,
} from '../../ui';
import { statusLook } from '../run-status';
import { words } from '../words';
import { BarFrame } from './BarFrame';

interface RunBarProps {
  readonly run: RunSummary;
  readonly view: RunView | null;
  readonly backHref: string;
  readonly editHref: string;
  readonly onCancel: () => void;
  readonly onResubmit: () => void;
}

export function RunBar({ run, view, backHref, editHref, onCancel, onResubmit }: RunBarProps) {
  const zone = useTimeZone();
  const now = useNow();
  const status = view?.status ?? run.status;
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
          {words.runOf(
            `${formatDay(run.startedAt, now, zone)}, ${formatClock(run.startedAt, zone)}`,
          )}
        </span>
      </h1>
      <span role="status" className="ml-1 shrink-0">
        <Status {...statusLook(status)} chip />
      </span>
      <p className="ml-1 truncate text-xs text-ink-3 tabular max-sm:hidden">
        <RunTime run={run} view={view} /> · {words.versionOf(run.version)} · {run.startedByName}
      </p>
      <span className="flex-1" />
      {going ? (
        <Button icon="octagon-x" onPress={onCancel}>
          <span className="max-sm:sr-only">{words.cancelRun}</span>
        </Button>
      ) : (
        <Button icon="rotate-cw" onPress={onResubmit}>
          <span className="max-sm:sr-only">{words.resubmit}</span>
        </Button>
      )}
      <LinkButton href={editHref} variant="primary" icon="pencil-line">
        <span className="max-sm:sr-only">{words.edit}</span>
      </LinkButton>
    </BarFrame>
  );
}

function RunTime({ run, view }: Pick<RunBarProps, 'run' | 'view'>) {
  const now = useNow();
  const ended = view?.endedAt ?? run.endedAt;
  return formatDuration(Math.max(0, (ended ?? now) - run.startedAt));
}
