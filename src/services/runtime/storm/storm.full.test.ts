import { expect, test } from 'vitest';
import { stormParts } from './parts.arbitrary';
import { weather } from './storm';

/** Those of one test; ten of them make ten thousand. */
const storms = 1000;

test.each(Array.from({ length: 10 }, (_, part) => 1 + part * storms))(
  'a thousand storms from seed %i on leave nothing lost, doubled or stuck',
  async (first) => {
    for (let seed = first; seed < first + storms; seed++) {
      const { problems } = await weather(seed, stormParts);
      expect(problems, `MILLRACE_SEED=${seed}`).toEqual([]);
    }
  },
);
