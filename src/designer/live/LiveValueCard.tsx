import type { Evaluated } from '../../model/run/evaluated';
import {
  Button,
  cx,
  formatClock,
  formatDay,
  IconButton,
  Menu,
  MenuItem,
  MenuTrigger,
  useNow,
  useTimeZone,
} from '../../ui';
import { words as runWords } from '../words';
import { useLiveChoice } from './live-choice';
import { shortValue } from './short-value';
import type { LiveLoop, LiveValues } from './use-live-values';
import { words } from './words';

/** What an expression has in the run that is chosen, and which run that is. */
export function LiveValueCard({ live }: { live: LiveValues }) {
  const [value] = live.values;
  return (
    <section className="overflow-hidden rounded-md inset-ring inset-ring-line">
      <header className="flex min-h-9 items-center gap-2 border-b border-line py-1 pr-1.5 pl-2.5 text-xs">
        <Dot isSample={live.run === null} />
        <p className="min-w-0 flex-1 truncate text-ink-2">
          {words.valueIn} <b className="font-semibold text-ink">{useSourceName(live)}</b>
        </p>
        <RunChoice live={live} />
      </header>
      <div
        aria-live="polite"
        aria-busy={live.isLooking}
        className={cx('grid gap-1 px-2.5 py-2', live.isLooking && 'opacity-70')}
      >
        {live.loops.map((loop) => (
          <LoopRound key={loop.name} loop={loop} />
        ))}
        <ShownValue live={live} value={value} />
        {live.run === null && <p className="text-xs text-ink-3">{words.sampleNote}</p>}
        {live.isPartial && <p className="text-xs text-warn">{words.partly}</p>}
      </div>
    </section>
  );
}

export function Dot({ isSample }: { isSample: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx('size-2 shrink-0 rounded-full', isSample ? 'bg-line-strong' : 'bg-ok')}
    />
  );
}

/** “the run of 20 Nov, 16:40”, or “sample values”. */
export function useSourceName({ run }: Pick<LiveValues, 'run'>): string {
  const now = useNow();
  const zone = useTimeZone();
  if (!run) return words.sampleValues;
  const { startedAt } = run;
  return words.runOf(`${formatDay(startedAt, now, zone)}, ${formatClock(startedAt, zone)}`);
}

export function RunChoice({ live }: { live: LiveValues }) {
  const { choose } = useLiveChoice();
  const now = useNow();
  const zone = useTimeZone();
  if (live.runs.length === 0) return null;
  return (
    <MenuTrigger>
      <Button size="sm" variant="quiet" className="text-accent-ink">
        {words.otherRun}
      </Button>
      <Menu placement="bottom end" aria-label={words.chooseRun}>
        {live.runs.map(({ id, startedAt, status }, index) => (
          <MenuItem
            key={id}
            icon="history"
            label={`${formatDay(startedAt, now, zone)}, ${formatClock(startedAt, zone)}`}
            description={
              index === 0 ? `${runWords.status(status)}, ${words.newest}` : runWords.status(status)
            }
            onAction={() => choose(index === 0 ? { kind: 'newest' } : { kind: 'run', runId: id })}
          />
        ))}
        <MenuItem
          icon="flask-conical"
          label={words.sampleChoice}
          onAction={() => choose({ kind: 'sample' })}
        />
      </Menu>
    </MenuTrigger>
  );
}

function LoopRound({ loop: { name, round, rounds } }: { loop: LiveLoop }) {
  const { showRound } = useLiveChoice();
  return (
    <p className="flex items-center gap-1 text-xs text-ink-2">
      <span className="min-w-0 flex-1 truncate">{words.roundOf(name, round + 1, rounds)}</span>
      <IconButton
        icon="chevron-left"
        size="xs"
        label={words.earlierRound(name)}
        isDisabled={round === 0}
        onPress={() => showRound(name, round - 1)}
      />
      <IconButton
        icon="chevron-right"
        size="xs"
        label={words.laterRound(name)}
        isDisabled={round + 1 >= rounds}
        onPress={() => showRound(name, round + 1)}
      />
    </p>
  );
}

function ShownValue({ live, value }: { live: LiveValues; value: Evaluated | undefined }) {
  if (live.isRefused) return <p className="text-xs text-ink-2">{words.noAccess}</p>;
  if (!value) {
    return <p className="text-xs text-ink-3">{live.isLooking ? words.looking : words.noValue}</p>;
  }
  if (value.kind === 'hidden') {
    return (
      <p className="text-xs text-ink-2">
        <b>{words.hidden}</b> · {words.hiddenNote}
      </p>
    );
  }
  if (value.kind === 'failed') {
    const message = value.limit === undefined ? value.message : words.limit[value.limit];
    return <p className="text-xs wrap-anywhere text-bad">{message}</p>;
  }
  const { type, length, isCut } = value;
  return (
    <>
      <pre className="max-h-40 overflow-auto font-mono text-xs whitespace-pre-wrap text-ink wrap-anywhere">
        {shortValue(value, 2500, true)}
      </pre>
      <p className="text-xs text-ink-3">
        {length === undefined ? type : `${type} · ${words.size(type, length)}`}
        {isCut && ` · ${words.cut}`}
      </p>
    </>
  );
}
