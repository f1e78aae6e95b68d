import { expect, test } from 'vitest';
import { stormParts } from './parts.arbitrary';
import { weather } from './storm';

const first = Number(process.env.MILLRACE_SEED ?? 1);
/** Ten thousand are in the full tests. */
const storms = 60;

test('in storms nothing is lost, nothing is done twice, and every run ends', async () => {
  for (let seed = first; seed < first + storms; seed++) {
    const { problems } = await weather(seed, stormParts);
    expect(problems, `MILLRACE_SEED=${seed}`).toEqual([]);
  }
}, 240_000);

test('the same seed gives the same journals, byte for byte', async () => {
  for (let seed = first; seed < first + 3; seed++) {
    const { log } = await weather(seed, stormParts);
    const again = await weather(seed, stormParts);
    expect(again.log.join('\n'), `MILLRACE_SEED=${seed}`).toBe(log.join('\n'));
  }
});
