import { expect, it } from 'vitest';
import { madeUpConnectors } from '../../../e2e/fixtures/connectors';
import { noOffers } from '../../model/kept-offers';
import { catalogueOf } from './catalogue';
import { type Asked, entriesOf, listingOf, type Row } from './rows';
import { entryTowards, rowOfEntry } from './walk-entries';

const catalogue = catalogueOf('action', madeUpConnectors(20, 400));
const asked: Asked = { query: '', within: 'all', connectorId: null };
const list = (more: Partial<Asked>, kept = noOffers) =>
  listingOf(catalogue, kept, { ...asked, ...more });
const headings = (rows: readonly Row[]) =>
  rows.flatMap((row) => (row.kind === 'heading' ? [row.title] : []));

it('without a search, what a person keeps stands before what is built in and the connectors', () => {
  const kept = { favourites: ['Compose', 'gone'], recent: ['If', 'Compose'] };
  const { rows, results } = list({}, kept);
  expect(results).toBeNull();
  expect(headings(rows).slice(0, 3)).toEqual(['Favourites', 'Recent', 'Control']);
  expect(headings(rows).at(-1)).toBe('Connectors');
  expect(rows[1]).toMatchObject({ entries: [{ offer: { title: 'Compose' }, small: true }] });
  expect(rows[3]).toMatchObject({ entries: [{ offer: { title: 'Condition' } }] });
});

it('leaves out what is not wanted', () => {
  expect(headings(list({ within: 'builtIn' }).rows)).not.toContain('Connectors');
  expect(headings(list({ within: 'connectors' }).rows)).toEqual(['Connectors']);
  const found = entriesOf(list({ within: 'builtIn', query: 'create' }).rows);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((one) => one.kind === 'offer' && one.offer.connectorId === null)).toBe(true);
});

it('with a search, the best stand first and the rest by where they come from, each once', () => {
  const { rows, results } = list({ query: 'create' });
  expect(headings(rows)[0]).toBe('Best matches');
  const ids = entriesOf(rows).flatMap((one) => (one.kind === 'offer' ? [one.offer.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(results).toBe(catalogue.find('create').offers.length);
  const cut = rows.find((row) => row.kind === 'heading' && row.note !== undefined);
  expect(cut === undefined || ('connectorId' in cut && cut.connectorId !== undefined)).toBe(true);
});

it('the page of a connector has all of its operations, or those that a search finds', () => {
  const [first] = catalogue.connectors;
  if (!first) throw new Error('There are connectors.');
  const connectorId = first.manifest.id;
  expect(list({ connectorId }).results).toBe(first.offers.length);
  const title = first.offers[0]?.title ?? '';
  const found = entriesOf(list({ connectorId, query: title }).rows);
  expect(found[0]).toMatchObject({ offer: { title, connectorId } });
});

it('the arrows go through rows of one and of two', () => {
  const kept = { favourites: ['Compose', 'If', 'Scope'], recent: [] };
  const { rows } = list({}, kept);
  expect(entryTowards(rows, 0, 'right')).toBe(1);
  expect(entryTowards(rows, 1, 'right')).toBeNull();
  expect(entryTowards(rows, 1, 'down')).toBe(2);
  expect(entryTowards(rows, 2, 'down')).toBe(3);
  expect(entryTowards(rows, 2, 'up')).toBe(0);
  expect(entryTowards(rows, 0, 'up')).toBeNull();
  expect(rowOfEntry(rows, 2)).toBe(2);
  expect(rowOfEntry(rows, 3)).toBe(4);
});
