/** How the clock was set, as it is kept with the workspace. */
import { type ClockSetting, realClock } from '../../model/clock';
import type { ReadTx } from '../../storage/store';

/** Row of `meta`. */
export const clockKey = 'clock';

/** What stands there was written by us; anything else is no setting. */
export async function clockSetting(tx: ReadTx): Promise<ClockSetting> {
  const value = (await tx.get('meta', clockKey))?.value;
  return typeof value === 'object' && value !== null && 'mode' in value
    ? (value as ClockSetting)
    : realClock;
}
