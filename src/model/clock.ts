/**
 * The platform's clock as a person has set it. Everything that the product does goes by it, so that a flow
 * of next Monday can be seen running today. Times are UTC milliseconds since 1970.
 */
export type ClockSetting =
  | { readonly mode: 'real' }
  /** It stands, and goes on by steps. */
  | { readonly mode: 'paused'; readonly at: number }
  /** It showed `from` at the real time `since`, and runs so many times faster since then. */
  | {
      readonly mode: 'fast';
      readonly from: number;
      readonly since: number;
      readonly times: number;
    };

export type ClockChange =
  | { readonly to: 'real' }
  /** Where it stands, or at a time of one's choice. */
  | { readonly to: 'paused'; readonly at?: number }
  | { readonly to: 'fast'; readonly times: number }
  | { readonly to: 'step'; readonly byMs: number };

export const realClock: ClockSetting = { mode: 'real' };

/** What the clock shows at a real time. */
export function clockTime(setting: ClockSetting, real: number): number {
  switch (setting.mode) {
    case 'real':
      return real;
    case 'paused':
      return setting.at;
    case 'fast':
      return setting.from + (real - setting.since) * setting.times;
  }
}

/** A step pauses it: whoever steps wants to see what happens until then, and no further. */
export function changedClock(
  setting: ClockSetting,
  change: ClockChange,
  real: number,
): ClockSetting {
  const shown = clockTime(setting, real);
  switch (change.to) {
    case 'real':
      return realClock;
    case 'paused':
      return { mode: 'paused', at: change.at ?? shown };
    case 'fast':
      return { mode: 'fast', from: shown, since: real, times: change.times };
    case 'step':
      return { mode: 'paused', at: shown + change.byMs };
  }
}
