/** Real flows, run with everything outside of them simulated: how many come to their end, and what stops the others. */
import { expect, it } from 'vitest';
import { corpus } from '../../../e2e/fixtures/corpus';
import { gaps, ownFaults } from './corpus-causes';
import { runCorpus } from './corpus-runs';

const known = (table: Readonly<Record<string, readonly string[]>>) =>
  new Set(Object.values(table).flat());

/** What stands in the repository was chosen for its oddities: more of it is refused, or fails by itself. */
const subset = 95;
const ofAll = { ended: 0.95, smooth: 0.85 };
const ofSubset = { ended: 0.94, smooth: 0.8 };

it('brings real flows to their end', { timeout: 120_000 }, async () => {
  const results = [...(await runCorpus(corpus))];
  const ended = results.filter(([, { end }]) =>
    /^(Succeeded|Failed|Cancelled|TimedOut)$/.test(end),
  );
  const smooth = ended.filter(
    ([, { end, failures }]) => end === 'Succeeded' && failures.length === 0,
  );
  const least = results.length > subset ? ofAll : ofSubset;
  expect(ended.length / results.length).toBeGreaterThanOrEqual(least.ended);
  expect(smooth.length / results.length).toBeGreaterThanOrEqual(least.smooth);
  const troubled = results.filter((one) => !smooth.includes(one)).map(([id]) => id);
  const explained = new Set([...known(ownFaults), ...known(gaps)]);
  const here = [...explained].filter((id) => results.some(([one]) => one === id));
  expect(troubled.sort()).toEqual(here.sort());
  expect(results.filter(([, { milliseconds }]) => milliseconds > 5_000)).toEqual([]);
});
