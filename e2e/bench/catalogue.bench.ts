import { catalogueOf } from '../../src/designer/picker/catalogue';
import type { ConnectorManifest } from '../../src/model/connector';
import { madeUpConnectors } from '../fixtures/connectors';
import { leastMs } from './large-flow';
import type { Figure } from './row';

export const name = 'catalogue';

const connectors = 1000;
const operations = 16_000;
const promised = 'promised: under 50 ms';

/** What a person waits for who adds a step, with as many connectors as the product has. */
export async function run(): Promise<readonly Figure[]> {
  const manifests = madeUpConnectors(connectors, operations);
  const afresh = () => [...manifests];
  const made = () => catalogueOf('action', afresh());
  const ready = made();
  ready.find('create');
  const reading = { name: 'reading their titles alone', value: leastMs(titles, afresh) };
  const search = (what: string, query: string): Figure => ({
    name: `${what}, “${query}”, among ${ready.offers.length} operations`,
    value: leastMs(
      (asked) => ready.find(asked),
      () => query,
    ),
    unit: 'ms',
    anchor: reading,
    note: promised,
  });
  return [
    {
      name: 'the first search, with its index',
      value: leastMs((catalogue) => catalogue.find('create record'), made),
      unit: 'ms',
      anchor: reading,
      note: 'made while the person looks at the panel',
    },
    search('one letter', 'c'),
    search('two words', 'create record'),
    search('a word with a slip', 'craete'),
  ];
}

function titles(list: readonly ConnectorManifest[]): number {
  let words = 0;
  for (const { operations: own } of list) {
    for (const { title } of own) words += title.toLowerCase().split(' ').length;
  }
  return words;
}
