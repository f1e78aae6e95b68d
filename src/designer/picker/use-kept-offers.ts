import { useMemo, useSyncExternalStore } from 'react';
import {
  type KeptOffers,
  readKeptOffers,
  rememberOffer,
  toggleFavourite,
} from '../../model/kept-offers';
import { useBackend } from '../../queries';
import { readSetting, subscribeToSettings, writeSetting } from '../../ui';

/** Favourites and recent steps of the person who acts, in this browser. */
export function useKeptOffers(): KeptOffers & {
  toggleFavourite(id: string): void;
  remember(id: string): void;
} {
  const key = `millrace.offers.${useBackend().actorId}`;
  const text = useSyncExternalStore(subscribeToSettings, () => readSetting(key));
  return useMemo(() => {
    const kept = readKeptOffers(text);
    const write = (next: KeptOffers) => writeSetting(key, JSON.stringify(next));
    return {
      ...kept,
      toggleFavourite: (id) => write(toggleFavourite(kept, id)),
      remember: (id) => write(rememberOffer(kept, id)),
    };
  }, [key, text]);
}
