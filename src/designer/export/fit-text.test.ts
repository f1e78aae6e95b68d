import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitText } from './fit-text';

const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;
const measure = (text: string) => [...text].length * 7;

it('keeps what fits, and says where there is more', () => {
  expect(fitText('Compose', 49, measure)).toBe('Compose');
  expect(fitText('Compose the text', 63, measure)).toBe('Compose…');
});

it('is never wider than asked, unless not even the sign fits, and never half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 7, max: 300 }),
      (text, width) => {
        const fitted = fitText(text, width, measure);
        expect(measure(fitted)).toBeLessThanOrEqual(width);
        if (!half.test(text)) expect(fitted).not.toMatch(half);
      },
    ),
  );
});
