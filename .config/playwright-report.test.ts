import { expect, it } from 'vitest';
import { countsOf, faultsOf } from './scripts/lib/playwright-report.mjs';

const passed = {
  file: 'a.spec.ts',
  line: 1,
  title: 'works',
  tests: [{ status: 'expected', results: [] }],
};
const failed = {
  file: 'b.spec.ts',
  line: 7,
  title: 'breaks',
  tests: [
    {
      status: 'unexpected',
      results: [
        {
          status: 'timedOut',
          errors: [{ message: '\u001b[31mTest timeout\u001b[39m\n\nLocator: x' }],
        },
        { status: 'failed', errors: [{ message: 'again' }, { message: 'and more' }] },
      ],
    },
  ],
};

it('says which tests did not pass, and why', () => {
  const report = { suites: [{ specs: [passed], suites: [{ specs: [failed] }] }] };
  expect(faultsOf(report)).toBe(
    'failed: b.spec.ts:7 breaks\n  timedOut\n  Test timeout\n  Locator: x\n  failed\n  again\n  and more',
  );
});

it('counts a skipped test as failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 2, skipped: 4 };
  expect(countsOf({ stats })).toEqual({ passed: 5, failed: 5, flaky: 2 });
});
