/** What a person has marked and used of all that can be added, as the browser keeps it. */
import * as z from 'zod/mini';

export interface KeptOffers {
  /** Ids, in the order in which they were marked. */
  readonly favourites: readonly string[];
  /** Newest first. */
  readonly recent: readonly string[];
}

export const noOffers: KeptOffers = { favourites: [], recent: [] };

const ids = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200));
const schema = z.object({ favourites: ids, recent: ids });

/** What cannot be read is as if nothing had been kept. */
export function readKeptOffers(text: string | null): KeptOffers {
  if (text === null) return noOffers;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? noOffers;
  } catch {
    return noOffers;
  }
}

export function toggleFavourite({ favourites, recent }: KeptOffers, id: string): KeptOffers {
  const without = favourites.filter((one) => one !== id);
  const isOne = without.length < favourites.length;
  return { favourites: isOne ? without : [...favourites, id].slice(-most), recent };
}

export function rememberOffer({ favourites, recent }: KeptOffers, id: string): KeptOffers {
  return { favourites, recent: [id, ...recent.filter((one) => one !== id)].slice(0, remembered) };
}

const remembered = 8;
const most = 200;
