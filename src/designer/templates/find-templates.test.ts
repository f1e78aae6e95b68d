import { describe, expect, it } from 'vitest';
import { findTemplates, originsOf, templateOffers } from './find-templates';

const offers = templateOffers([]);
const any = { text: '', kind: null, origin: null };
const titles = (asked: Partial<typeof any> | object) =>
  findTemplates(offers, { ...any, ...asked }).map(({ template }) => template.title);

describe('templates', () => {
  it('are all there while nothing is asked', () => {
    expect(titles({})).toHaveLength(offers.length);
  });

  it('are found by words of their title, their text and their steps, in any order', () => {
    expect(titles({ text: 'table list' })).toContain('Send a list as a table');
    expect(titles({ text: 'TERMINATE' })).toEqual(['Try, and report what fails']);
    expect(titles({ text: 'table unicorn' })).toEqual([]);
  });

  it('are narrowed by how they start and by what they use', () => {
    expect(titles({ kind: 'scheduled' })).toEqual(['Remind on each working day']);
    for (const origin of originsOf(offers)) expect(titles({ origin })).not.toEqual([]);
  });
});
