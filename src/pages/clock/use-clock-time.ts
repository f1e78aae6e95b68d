import { useEffect, useState } from 'react';
import { type ClockSetting, clockTime } from '../../model/clock';

const everyMs = 250;

/** What the platform's clock shows, as it goes. UTC milliseconds. */
export function useClockTime(setting: ClockSetting): number {
  const [real, setReal] = useState(Date.now);
  const stands = setting.mode === 'paused';
  useEffect(() => {
    if (stands) return;
    const timer = setInterval(() => setReal(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [stands]);
  // A speed may have been set since the last look.
  const at = setting.mode === 'fast' ? Math.max(real, setting.since) : real;
  return clockTime(setting, at);
}
