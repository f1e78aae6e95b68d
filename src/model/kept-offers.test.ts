import { expect, it } from 'vitest';
import { noOffers, readKeptOffers, rememberOffer, toggleFavourite } from './kept-offers';

it('keeps the newest first, each once, and not more than fit', () => {
  const used = ['a', 'b', 'a', ...'cdefghij'].reduce(rememberOffer, noOffers);
  expect(used.recent).toEqual([...'jihgfedc']);
});

it('marks, and takes the mark away', () => {
  const marked = toggleFavourite(toggleFavourite(noOffers, 'a'), 'b');
  expect(marked.favourites).toEqual(['a', 'b']);
  expect(toggleFavourite(marked, 'a').favourites).toEqual(['b']);
});

it('reads what was kept, and nothing from what cannot be read', () => {
  const kept = rememberOffer(toggleFavourite(noOffers, 'a'), 'b');
  expect(readKeptOffers(JSON.stringify(kept))).toEqual(kept);
  for (const text of [null, '', '{', '[]', '{"favourites":[1],"recent":[]}']) {
    expect(readKeptOffers(text)).toEqual(noOffers);
  }
});
