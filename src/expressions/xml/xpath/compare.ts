import { type Run, spendItems } from '../../run';
import { isNodes, stringValue, toBoolean, toNumber, toText, type XPathValue } from './model';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A set of nodes compares as true if one of its nodes does. */
export function compare(run: Run, operator: Comparison, a: XPathValue, b: XPathValue): boolean {
  if (isNodes(a) && isNodes(b)) return compareSets(run, operator, textsOf(run, a), textsOf(run, b));
  if (isNodes(a) && typeof b !== 'boolean') {
    return textsOf(run, a).some((text) => compareValues(run, operator, text, b));
  }
  if (isNodes(b) && typeof a !== 'boolean') {
    return textsOf(run, b).some((text) => compareValues(run, operator, a, text));
  }
  return compareValues(run, operator, a, b);
}

const textsOf = (run: Run, nodes: Exclude<XPathValue, string | number | boolean>): string[] =>
  nodes.map((node) => stringValue(run, node));

function compareSets(run: Run, operator: Comparison, a: string[], b: string[]): boolean {
  spendItems(run, a.length + b.length);
  if (operator === '=') {
    const texts = new Set(a);
    return b.some((text) => texts.has(text));
  }
  if (operator === '!=') {
    // Some pair differs unless there is but one text, or nothing to pair.
    return a.length > 0 && b.length > 0 && new Set([...a, ...b]).size > 1;
  }
  const numbersOf = (texts: string[]): number[] =>
    texts.map((text) => toNumber(run, text)).filter((number) => !Number.isNaN(number));
  const [x, y] = [numbersOf(a), numbersOf(b)];
  if (x.length === 0 || y.length === 0) return false;
  const least = (numbers: number[]): number => numbers.reduce((p, q) => Math.min(p, q));
  const most = (numbers: number[]): number => numbers.reduce((p, q) => Math.max(p, q));
  return operator.startsWith('<')
    ? compareValues(run, operator, least(x), most(y))
    : compareValues(run, operator, most(x), least(y));
}

function compareValues(run: Run, operator: Comparison, a: XPathValue, b: XPathValue): boolean {
  if (operator === '=' || operator === '!=') return equals(run, a, b) === (operator === '=');
  const [x, y] = [numeric(run, a), numeric(run, b)];
  switch (operator) {
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
  }
}

const numeric = (run: Run, value: XPathValue): number =>
  isNodes(value) ? Number(toBoolean(value)) : toNumber(run, value);

function equals(run: Run, a: XPathValue, b: XPathValue): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b);
  if (typeof a === 'number' || typeof b === 'number') return toNumber(run, a) === toNumber(run, b);
  return toText(run, a) === toText(run, b);
}
