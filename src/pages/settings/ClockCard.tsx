import type { ClockChange, ClockSetting } from '../../model/clock';
import { useClock, useSetClock } from '../../queries';
import {
  Button,
  Card,
  formatExact,
  Note,
  SegmentedControl,
  Select,
  Skeleton,
  useTimeZone,
} from '../../ui';
import { useClockTime } from '../clock/use-clock-time';
import { notifyRefusal, RefusalNote } from '../refusal';
import { words } from './words';

/** The clock that everything goes by: real, standing still and stepped, or fast. */
export function ClockCard() {
  const clock = useClock();
  return (
    <Card title={words.clock}>
      <div className="grid gap-4 px-3.5 pb-4">
        <p className="text-ink-2">{words.clockText}</p>
        {clock.isPending && <Skeleton lines={2} />}
        {clock.isError && <RefusalNote error={clock.error} />}
        {clock.data && <ClockControls setting={clock.data} />}
      </div>
    </Card>
  );
}

const modes = (['real', 'paused', 'fast'] as const).map((id) => ({
  id,
  label: words.clockModes[id],
}));
const firstSpeed = 60;

function ClockControls({ setting }: { setting: ClockSetting }) {
  const timeZone = useTimeZone();
  const time = useClockTime(setting);
  const { mutate } = useSetClock();
  const set = (change: ClockChange) => mutate(change, { onError: notifyRefusal });
  const choose = (to: ClockSetting['mode']) =>
    set(to === 'fast' ? { to, times: firstSpeed } : { to });
  return (
    <>
      <SegmentedControl
        label={words.clockMode}
        segments={modes}
        value={setting.mode}
        onChange={choose}
        size="md"
        className="justify-self-start"
      />
      <dl className="flex gap-2">
        <dt className="text-ink-2">{words.clockShows}</dt>
        <dd className="tabular">{formatExact(time, timeZone)}</dd>
      </dl>
      {setting.mode === 'paused' && <Steps onStep={(byMs) => set({ to: 'step', byMs })} />}
      {setting.mode === 'fast' && (
        <Speed times={setting.times} onChange={(times) => set({ to: 'fast', times })} />
      )}
      {setting.mode !== 'real' && <Note tone="warn">{words.clockNotReal}</Note>}
    </>
  );
}

const minute = 60_000;
const hour = 60 * minute;
const steps = { minute, hour, day: 24 * hour, week: 7 * 24 * hour } as const;

function Steps({ onStep }: { onStep: (byMs: number) => void }) {
  return (
    <fieldset>
      <legend className="mb-[5px] text-xs font-medium text-ink-2">{words.clockStep}</legend>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(steps) as (keyof typeof steps)[]).map((name) => (
          <Button key={name} icon="arrow-right" onPress={() => onStep(steps[name])}>
            {words.clockSteps[name]}
          </Button>
        ))}
      </div>
      <p className="mt-1.5 text-xs text-ink-3">{words.clockStepHelp}</p>
    </fieldset>
  );
}

const speeds = [10, firstSpeed, 600, 3600];

function Speed({ times, onChange }: { times: number; onChange: (times: number) => void }) {
  return (
    <Select
      label={words.clockSpeed}
      choices={[...new Set([...speeds, times])].map((one) => ({
        id: String(one),
        label: words.clockTimes(one),
      }))}
      value={String(times)}
      onChange={(id) => onChange(Number(id))}
      className="max-w-85"
    />
  );
}
