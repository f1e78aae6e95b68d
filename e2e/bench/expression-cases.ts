import type { Scope } from '../../src/expressions/index';

const body = {
  id: 'A1',
  kind: 'vip',
  tags: 'a,b,c',
  amount: 250,
  lines: [
    { sku: 'x', qty: 2 },
    { sku: 'y', qty: 5 },
  ],
  customer: { address: { city: 'Oslo' } },
};
export const data = { body, counter: 5, now: 1_763_700_000_000 };

export const scope: Scope = {
  trigger: () => ({ outputs: { body } }),
  variable: (name) => (name === 'counter' ? data.counter : undefined),
  now: () => data.now,
};

interface Case {
  readonly name: string;
  readonly text: string;
  /** The same for the package adaptive-expressions, whose language lacks some of the syntax. */
  readonly adaptive: string;
  /** The same, as a programmer would write it for this one purpose: the limit. */
  readonly closure: (input: typeof data) => unknown;
}

/** The ten expressions of the shared harness: the anchors' figures are for the same ten. */
export const cases: readonly Case[] = [
  {
    name: 'concat',
    text: "concat('order-', triggerBody()?['id'], '-', string(variables('counter')))",
    adaptive: "concat('order-', body.id, '-', string(counter))",
    closure: ({ body, counter }) => `order-${body.id}-${String(counter)}`,
  },
  {
    name: 'if equals',
    text: "if(equals(triggerBody()?['kind'],'vip'),'high','normal')",
    adaptive: "if(equals(body.kind,'vip'),'high','normal')",
    closure: ({ body }) => (body.kind === 'vip' ? 'high' : 'normal'),
  },
  {
    name: 'date',
    text: "formatDateTime(utcNow(),'yyyy-MM-dd')",
    adaptive: "formatDateTime(utcNow(),'yyyy-MM-dd')",
    closure: ({ now }) => dayOf(new Date(now)),
  },
  {
    name: 'length of split',
    text: "length(split(triggerBody()?['tags'],','))",
    adaptive: "count(split(body.tags,','))",
    closure: ({ body }) => body.tags.split(',').length,
  },
  {
    name: 'arithmetic',
    text: "add(mul(variables('counter'),2),1)",
    adaptive: 'add(mul(counter,2),1)',
    closure: ({ counter }) => counter * 2 + 1,
  },
  {
    name: 'path',
    text: "triggerBody()?['customer']?['address']?['city']",
    adaptive: 'body.customer.address.city',
    closure: ({ body }) => body?.customer?.address?.city,
  },
  {
    name: 'logic',
    text: "and(greater(variables('counter'),3),or(equals(triggerBody()?['kind'],'std'),contains(triggerBody()?['tags'],'b')))",
    adaptive: "and(greater(counter,3),or(equals(body.kind,'std'),contains(body.tags,'b')))",
    closure: ({ body, counter }) => counter > 3 && (body.kind === 'std' || body.tags.includes('b')),
  },
  {
    name: 'coalesce',
    text: "coalesce(triggerBody()?['missing'],'none')",
    adaptive: "coalesce(body.missing,'none')",
    closure: ({ body }) => (body as { missing?: string }).missing ?? 'none',
  },
  {
    name: 'text functions',
    text: "toUpper(substring(triggerBody()?['kind'],0,2))",
    adaptive: 'toUpper(substring(body.kind,0,2))',
    closure: ({ body }) => body.kind.slice(0, 2).toUpperCase(),
  },
  {
    name: 'first item',
    text: "first(triggerBody()?['lines'])?['sku']",
    adaptive: 'first(body.lines).sku',
    closure: ({ body }) => body.lines[0]?.sku,
  },
];

const two = (number: number) => String(number).padStart(2, '0');
const dayOf = (day: Date) =>
  `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
