import { expect, it } from 'vitest';
import { rawRecord } from './raw-record';

it('writes a record with its values as what they are, and leaves out where a call stands', () => {
  const text = rawRecord({
    status: 'Failed',
    startedAt: 0,
    endedAt: 1500,
    code: 'NotFound',
    inputs: '{"n": 1.50}',
    next: '"a secret address"',
    retries: [{ startedAt: 0, endedAt: 5, code: 'Busy', nextAt: 10 }],
  });
  expect(text).toContain('"inputs":{"n": 1.50}');
  expect(JSON.parse(text)).toEqual({
    status: 'Failed',
    code: 'NotFound',
    startTime: '1970-01-01T00:00:00.000Z',
    endTime: '1970-01-01T00:00:01.500Z',
    retryHistory: [
      { startTime: '1970-01-01T00:00:00.000Z', endTime: '1970-01-01T00:00:00.005Z', code: 'Busy' },
    ],
    inputs: { n: 1.5 },
  });
});
