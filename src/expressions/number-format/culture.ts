import { Memo } from '../memo';
import { isKnownLocale } from '../time/culture';
import { currencyOf } from './currencies';

/** How a culture writes numbers. */
export interface NumberCulture {
  readonly decimal: string;
  readonly group: string;
  /** Sizes of the groups from the point on; the last one repeats. */
  readonly groupSizes: readonly number[];
  readonly currency: CurrencyForm;
  /** `n` stands for the number. */
  readonly percent: string;
}

/** `n` stands for the number, the rest is written as it is. */
export interface CurrencyForm {
  readonly positive: string;
  readonly negative: string;
  readonly places: number;
}

/** From our own table, so that what nearly everyone writes is the same in every engine. */
export const english: NumberCulture = {
  decimal: '.',
  group: ',',
  groupSizes: [3],
  currency: { positive: '$n', negative: '-$n', places: 2 },
  percent: 'n%',
};

const invariant: NumberCulture = {
  ...english,
  currency: { positive: '¤n', negative: '(¤n)', places: 2 },
  percent: 'n %',
};

const cultures = new Memo<NumberCulture>(100);

/** The culture of a .NET name, case ignored; null for an unknown one. */
export function numberCultureOf(name: string): NumberCulture | null {
  const lower = name.toLowerCase();
  if (lower === 'en-us' || lower === 'en') return english;
  if (lower === '') return invariant;
  return isKnownLocale(lower) ? cultures.get(lower, () => describe(lower)) : null;
}

function describe(locale: string): NumberCulture {
  const parts = partsOf(locale, {}, 123_456_789_012.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const groups = parts.filter((part) => part.type === 'integer').map((part) => part.value.length);
  return {
    decimal: sign('decimal'),
    group: sign('group'),
    // The first group may be cut short, and what is between the others repeats.
    groupSizes: [groups.at(-1) ?? 3, groups.at(-2) ?? 3],
    currency: currencyForm(locale),
    percent: formOf(partsOf(locale, { style: 'percent' }, 1)),
  };
}

const partsOf = (locale: string, options: Intl.NumberFormatOptions, value: number) =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options }).formatToParts(value);

function currencyForm(locale: string): CurrencyForm {
  const options = { style: 'currency', currency: currencyOf(locale) } as const;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat(locale, options).resolvedOptions();
  return {
    positive: formOf(partsOf(locale, options, 1)),
    negative: formOf(partsOf(locale, options, -1)),
    places: maximumFractionDigits,
  };
}

/** `Intl` sets blanks that do not break; .NET's patterns have plain ones. */
function formOf(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .filter(({ type }) => type !== 'decimal' && type !== 'fraction')
    .map(({ type, value }) => (type === 'integer' ? 'n' : blankless(value)))
    .join('');
}

/** Marks of direction would only be in the way of who compares texts. */
const blankless = (text: string): string =>
  text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
