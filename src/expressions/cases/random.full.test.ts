import { expect, it } from 'vitest';
import { inherited, randomExpression, seeded, timeOf } from './random-expression';

it('100,000 expressions made at random end within a second, in a value or in a named error', () => {
  const runs = 100_000;
  const random = seeded(20_241_121);
  const before = inherited();
  let values = 0;
  for (let run = 0; run < runs; run++) {
    const source = randomExpression(random);
    const { value, took } = timeOf(source, () => performance.now());
    if (value) values++;
    expect(took, source).toBeLessThan(1_000);
  }
  expect(inherited()).toBe(before);
  expect(values).toBeGreaterThan(runs / 10);
});
