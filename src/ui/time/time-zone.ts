import { useSyncExternalStore } from 'react';
import { readSetting, subscribeToSettings, writeSetting } from '../theme/settings';

const key = 'millrace.timeZone';

/** IANA name of the zone in which times are shown: the reader's choice, or the device's. */
export function useTimeZone(): string {
  const chosen = useSyncExternalStore(subscribeToSettings, () => readSetting(key));
  return chosen ?? deviceTimeZone();
}

/** The choice itself; null: as the device. */
export function useTimeZoneChoice(): readonly [string | null, (zone: string | null) => void] {
  const chosen = useSyncExternalStore(subscribeToSettings, () => readSetting(key));
  return [chosen, (zone) => writeSetting(key, zone)];
}

let known: string | undefined;

/** Asked for once, as it takes long: a device that travels has another one when its page is shown again. */
export function deviceTimeZone(): string {
  if (known === undefined) {
    known = Intl.DateTimeFormat().resolvedOptions().timeZone;
    document.addEventListener(
      'visibilitychange',
      () => {
        known = undefined;
      },
      { once: true },
    );
  }
  return known;
}

export function knownTimeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}
