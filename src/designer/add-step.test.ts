import { expect, it } from 'vitest';
import { findOffers, stepOffers } from './add-step';

const offers = stepOffers([
  {
    id: 'shared_mail',
    title: 'Outlook',
    description: '',
    colour: 'blue',
    glyph: 'mail',
    tier: 'Standard',
    connection: 'none',
    operations: [
      {
        id: 'Send',
        kind: 'action',
        title: 'Send an email (V2)',
        description: 'Sends a mail.',
        parameters: [],
        summary: '',
        keywords: ['message'],
      },
      {
        id: 'On',
        kind: 'trigger',
        title: 'When mail comes',
        description: '',
        parameters: [],
        summary: '',
      },
    ],
  },
]);
const found = (query: string) => findOffers(offers, query).map((one) => one.title);

it('finds a step by the start of any word, best first', () => {
  expect(found('cond')[0]).toBe('Condition');
  expect(found('email')[0]).toBe('Send an email (V2)');
  expect(found('outlook send')).toEqual(['Send an email (V2)']);
  expect(found('if')).toContain('Condition');
});

it('offers actions only, and nothing that lacks a word', () => {
  expect(found('when mail comes')).toEqual([]);
  expect(found('send xyz')).toEqual([]);
});
