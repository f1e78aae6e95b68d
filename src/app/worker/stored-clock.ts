/** The clock as it was set: kept with the workspace, the same in every tab. */
import { type ClockSetting, changedClock, realClock } from '../../model/clock';
import { createPlatformClock, type Platform, type RealTime } from '../../services/index';
import type { ReadTx, Store } from '../../storage/store';
import type { NewsBus } from './news-bus';

const key = 'clock';

export interface StoredClock extends Pick<Platform, 'now' | 'after' | 'clock'> {
  /** Another tab may have set it, or replaced the workspace. */
  follow(news: NewsBus): void;
}

export async function openStoredClock(store: Store, real: RealTime): Promise<StoredClock> {
  const read = () => store.read(['meta'], settingIn);
  const shown = createPlatformClock(real, await read());
  return {
    now: shown.now,
    after: shown.after,
    clock: {
      read,
      change: async (change) => {
        const setting = await store.write(['meta'], 'told', async (tx) => {
          const changed = changedClock(await settingIn(tx), change, real.now());
          tx.put('meta', { key, value: changed });
          return changed;
        });
        shown.set(setting);
        return setting;
      },
    },
    follow: (news) => {
      news.listen(({ kind }) => {
        if (kind === 'clock' || kind === 'workspace') read().then(shown.set).catch(real.report);
      });
    },
  };
}

/** What stands there was written by us; anything else is no setting. */
async function settingIn(tx: ReadTx): Promise<ClockSetting> {
  const value = (await tx.get('meta', key))?.value;
  return typeof value === 'object' && value !== null && 'mode' in value
    ? (value as ClockSetting)
    : realClock;
}
