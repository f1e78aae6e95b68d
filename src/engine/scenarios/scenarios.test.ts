/** Whole workflows on a virtual clock, against what the running products show. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCase, type WorkflowCase } from './run-case';

const cases = JSON.parse(
  readFileSync(new URL('workflows.json', import.meta.url), 'utf8'),
) as readonly WorkflowCase[];

describe('workflow cases', () => {
  it('are all at hand', () => {
    expect(cases.length).toBeGreaterThanOrEqual(83);
  });

  it.each(cases.map((one) => [one.id, one.title, one] as const))('%s: %s', async (_, __, one) => {
    expect(await runCase(one)).toEqual([]);
  });
});
