import { useEffect } from 'react';
import { type ClockSetting, clockTime } from '../../model/clock';
import { formatExact, Icon, Link, setNowSource, useTimeZone } from '../../ui';
import { paths } from '../paths';
import { useClockTime } from './use-clock-time';
import { words } from './words';

/** On every page while the clock is not real; with it, what the page calls “ago” goes by that clock. */
export default function ClockMark({
  setting,
}: {
  setting: Exclude<ClockSetting, { mode: 'real' }>;
}) {
  const timeZone = useTimeZone();
  const time = formatExact(useClockTime(setting), timeZone);
  useEffect(() => {
    setNowSource(() => clockTime(setting, Date.now()));
    return () => setNowSource(Date.now);
  }, [setting]);
  return (
    <aside
      aria-label={words.clock}
      className="float fixed bottom-3 left-1/2 z-30 flex w-max max-w-[calc(100vw-24px)] -translate-x-1/2 items-center gap-2 rounded-full bg-warn-soft px-3.5 py-1.5 text-xs max-sm:bottom-20 forced-outline"
    >
      <Icon name="clock-alert" size={16} className="text-warn" />
      <span className="tabular">
        {setting.mode === 'paused' ? words.stands(time) : words.runs(time, setting.times)}
      </span>
      <Link href={paths.settings}>{words.set}</Link>
    </aside>
  );
}
