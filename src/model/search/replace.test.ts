import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { findProblems } from '../check/find-problems';
import type { Definition } from '../definition';
import { applyCommand } from '../edit/commands';
import { inverseOf, patchBetween, patchCommand } from '../edit/patch-command';
import { randomFlow } from '../edit/random-command';
import { findHits, type Hit, type SearchScope, searchScopes } from './find-hits';
import type { Query } from './query';
import { hindrancesOf, replaceHits } from './replace';

const flow: Definition = {
  description: 'Orders of the day',
  parameters: {
    'Order limit': { type: 'Int', defaultValue: 5 },
    Secret: { type: 'SecureString', defaultValue: 'order' },
  },
  triggers: { manual: { type: 'Request' } },
  actions: {
    Get_order: { type: 'Http', inputs: { uri: 'https://order.example/order', method: 'GET' } },
    Tell: {
      type: 'Compose',
      description: 'About an order',
      inputs: "Order @{body('Get_order')?['order']} of @{parameters('Order limit')}",
      runAfter: { Get_order: ['Succeeded'] },
    },
    Order_list: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'orders', type: 'string', value: "@{'order'}" }] },
      runAfter: {},
    },
    Set: { type: 'SetVariable', inputs: { name: 'Orders', value: '' }, runAfter: {} },
  },
  metadata: {
    notes: {
      n: {
        content: 'Which order?',
        color: '#fff',
        metadata: { position: { x: 0, y: 0 }, width: 1, height: 1 },
      },
    },
  },
};

const plain: Query = { text: 'order', isPattern: false, matchCase: false, wholeWord: false };
const all = new Set<SearchScope>(searchScopes);

function hits(query: Partial<Query>, replacement = '', scopes = all, of = flow): readonly Hit[] {
  const answer = findHits(of, { ...plain, ...query }, scopes, replacement);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.hits;
}

const shown = (list: readonly Hit[]) =>
  list.map((hit) =>
    hit.kind === 'name'
      ? `${hit.of} ${hit.name}`
      : `${hit.scope} ${hit.step ?? '-'} ${hit.path.join('.')} ${hit.from}`,
  );

describe('finding', () => {
  it('looks through names, fields, expressions and notes; what follows a name is no hit', () => {
    expect(shown(hits({}))).toEqual([
      'step Get_order',
      'step Order_list',
      'variable orders',
      'parameter Order limit',
      'fields Get_order inputs.uri 8',
      'fields Get_order inputs.uri 22',
      'notes Tell description 9',
      'fields Tell inputs 0',
      'expressions Tell inputs 28',
      'expressions Order_list inputs.variables.0.value 3',
      'notes - description 0',
      'notes - metadata.notes.n.content 6',
    ]);
  });

  it('finds names in expressions where names themselves are left out', () => {
    expect(shown(hits({}, '', new Set(['expressions'])))).toEqual([
      'expressions Tell inputs 18',
      'expressions Tell inputs 28',
      'expressions Tell inputs 54',
      'expressions Order_list inputs.variables.0.value 3',
    ]);
  });

  it('minds case, words and patterns', () => {
    expect(shown(hits({ text: 'Order', matchCase: true }, '', new Set(['fields'])))).toEqual([
      'fields Tell inputs 0',
      'fields Set inputs.name 0',
    ]);
    expect(shown(hits({ wholeWord: true }, '', new Set(['notes'])))).toEqual([
      'notes Tell description 9',
      'notes - metadata.notes.n.content 6',
    ]);
    expect(shown(hits({ text: '^which', isPattern: true }))).toEqual([
      'notes - metadata.notes.n.content 0',
    ]);
  });

  it('says what is no pattern, and gives up what takes too long', () => {
    const of = { ...flow, description: 'a'.repeat(50_000) };
    const find = (text: string) => findHits(of, { ...plain, text, isPattern: true }, all);
    expect(find('(')).toEqual({ ok: false, reason: 'badPattern' });
    expect(find('(?=a)b')).toEqual({ ok: false, reason: 'badPattern' });
    expect(find('a(.*b)?')).toEqual({ ok: false, reason: 'tooLong' });
    expect(find('(a+)+$').ok).toBe(true);
  });
});

describe('replacing', () => {
  it('renames what is found by name, with all that reads it', () => {
    const names = hits({}, 'invoice', new Set(['names']));
    const after = replaceHits(flow, names);
    expect(Object.keys(after.actions)).toEqual(['Get_invoice', 'Tell', 'invoice_list', 'Set']);
    expect(after.actions.Tell).toMatchObject({
      inputs: "Order @{body('Get_invoice')?['order']} of @{parameters('invoice limit')}",
      runAfter: { Get_invoice: ['Succeeded'] },
    });
    expect(after.actions.Set).toMatchObject({ inputs: { name: 'invoices' } });
  });

  it('replaces only what is chosen', () => {
    const [, second] = hits({}, 'X', new Set(['fields']));
    expect(replaceHits(flow, second ? [second] : []).actions.Get_order?.inputs).toMatchObject({
      uri: 'https://order.example/X',
    });
  });

  it('puts in what groups have found', () => {
    const [hit] = hits({ text: '(https)://(?<host>[a-z]+)', isPattern: true }, '$1+$<host>$2$$');
    expect(hit && replaceHits(flow, [hit]).actions.Get_order?.inputs).toMatchObject({
      uri: 'https+orderorder$.example/order',
    });
  });

  it('tells before that an expression could not be read any more', () => {
    const found = hits({ text: "')" }, '', new Set(['expressions']));
    const hindrances = hindrancesOf(flow, found);
    expect(found.map(({ key }) => hindrances.get(key)?.kind)).toContain('unreadable');
  });

  it('refuses names that would clash, be it with each other', () => {
    const found = hits(
      { text: '(Get_order|Tell|Set)', isPattern: true },
      'Same',
      new Set(['names']),
    );
    const hindrances = hindrancesOf(flow, found);
    expect(found.map(({ key }) => hindrances.get(key)?.kind)).toEqual([
      undefined,
      'taken',
      'taken',
    ]);
    const taking = hits({ text: 'Tell' }, 'Get order', new Set(['names']));
    expect([...hindrancesOf(flow, taking).values()]).toEqual([
      { kind: 'taken', name: 'Get_order' },
    ]);
  });

  it('lets steps take the names of each other', () => {
    const swap: Definition = {
      triggers: {},
      actions: {
        Ab: { type: 'Compose', inputs: "@body('Ba')" },
        Ba: { type: 'Compose', inputs: "@body('Ab')" },
      },
    };
    const found = hits({ text: '^(.)(.)$', isPattern: true, matchCase: true }, '$2$1', all, swap);
    expect(hindrancesOf(swap, found).size).toBe(0);
    expect(replaceHits(swap, found).actions).toEqual({
      bA: { type: 'Compose', inputs: "@body('aB')" },
      aB: { type: 'Compose', inputs: "@body('bA')" },
    });
  });
});

describe('replacing everything', () => {
  const undone = (before: Definition, after: Definition): Definition => {
    const done = applyCommand(before, patchBetween(before, after));
    if ('refused' in done) throw new Error(done.refused);
    expect(done.definition).toEqual(after);
    const back = applyCommand(after, patchCommand(inverseOf(before, after)));
    if ('refused' in back) throw new Error(back.refused);
    return back.definition;
  };

  it('is one edit, which Undo takes back to the byte', () => {
    const numbers = fc.array(fc.nat(1_000_000_000), { minLength: 30, maxLength: 120 });
    const texts = fc.constantFrom('Comp', 'v', '1', 'body', 'e', '_');
    fc.assert(
      fc.property(
        numbers,
        texts,
        fc.constantFrom('x y', '', 'Reader', "'"),
        (choices, text, to) => {
          const definition = randomFlow(choices);
          const found = hits({ text }, to, all, definition);
          const after = replaceHits(definition, found);
          expect(JSON.stringify(undone(definition, after))).toBe(JSON.stringify(definition));
        },
      ),
    );
  });

  it('of names alone adds no problem to a real flow', () => {
    const count = (definition: Definition) =>
      findProblems(definition).filter(({ code }) => !code.startsWith('name')).length;
    for (const one of corpus.filter(({ actions }) => actions > 2 && actions < 7)) {
      const definition = one.definition();
      const found = hits({ text: '_' }, ' and ', new Set(['names']), definition);
      expect(count(replaceHits(definition, found)), one.id).toBe(count(definition));
    }
  });
});
