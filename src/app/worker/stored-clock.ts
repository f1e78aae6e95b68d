/** The clock as it was set: kept with the workspace, the same in every tab. */
import { changedClock } from '../../model/clock';
import {
  clockSetting,
  createPlatformClock,
  clockKey as key,
  type Platform,
  type RealTime,
} from '../../services/index';
import type { Store } from '../../storage/store';
import type { NewsBus } from './news-bus';

export interface StoredClock extends Pick<Platform, 'now' | 'after' | 'clock'> {
  /** Before a clock that was set goes on. */
  waitFor(rest: () => Promise<void>): void;
  /** Another tab may have set it, or replaced the workspace. */
  follow(news: NewsBus): void;
}

export async function openStoredClock(store: Store, real: RealTime): Promise<StoredClock> {
  const read = () => store.read(['meta'], clockSetting);
  const shown = createPlatformClock(real, await read());
  return {
    now: shown.now,
    after: shown.after,
    waitFor: shown.waitFor,
    clock: {
      read,
      change: async (change) => {
        const setting = await store.write(['meta'], 'told', async (tx) => {
          const changed = changedClock(await clockSetting(tx), change, real.now());
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
