import type { RunView } from '../../model/run/events';
import type { RunSummary } from '../../queries';
import {
  Button,
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
  const status = view?.status ?? run.status;
  const going = status === 'Running' || status === 'Waiting';
  return (
    <BarFrame>
      <LinkButton href={backHref} variant="quiet" icon="arrow-left">
        <span className="sr-only">{words.back}</span>
      </LinkButton>
      <h1 className="flex min-w-0 items-center gap-1.5 text-md font-semibold">
        <span className="truncate">{run.flowName}</span>
        <Icon name="chevron-right" size={14} className="text-ink-3" />
        <span className="font-medium whitespace-nowrap">
          {words.runOf(formatExact(run.startedAt, zone))}
        </span>
      </h1>
      <span role="status" className="ml-1">
        <Status {...statusLook(status)} chip />
      </span>
      <p className="ml-1 truncate text-xs text-ink-3 tabular">
        <RunTime run={run} view={view} /> · {words.versionOf(run.version)} · {run.startedByName}
      </p>
      <span className="flex-1" />
      {going ? (
        <Button icon="octagon-x" onPress={onCancel}>
          {words.cancelRun}
        </Button>
      ) : (
        <Button icon="rotate-cw" onPress={onResubmit}>
          {words.resubmit}
        </Button>
      )}
      <LinkButton href={editHref} variant="primary" icon="pencil-line">
        {words.edit}
      </LinkButton>
    </BarFrame>
  );
}

function RunTime({ run, view }: Pick<RunBarProps, 'run' | 'view'>) {
  const now = useNow();
  const ended = view?.endedAt ?? run.endedAt;
  return formatDuration(Math.max(0, (ended ?? now) - run.startedAt));
}
