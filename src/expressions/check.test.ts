import { describe, expect, it } from 'vitest';
import { checkExpression, checkTemplate } from './check';

describe('Checking a string of a definition', () => {
  it('finds nothing wrong where nothing is', () => {
    expect(checkTemplate("Hello @{triggerBody()?['name']}, it is @{utcNow()}")).toEqual([]);
    expect(checkTemplate('@@nosuch(')).toEqual([]);
  });

  it('places problems in the string, not in the expression', () => {
    expect(checkTemplate("a @{b} @{concat('x',)}")).toMatchObject([
      { code: 'bareName', severity: 'error', from: 4, to: 5 },
      { code: 'emptyArgument', severity: 'error', from: 20, to: 20 },
    ]);
  });

  it('warns of functions that do not exist, and names the nearest', () => {
    expect(checkExpression("lenght('a')")).toMatchObject([
      { code: 'unknownFunction', severity: 'warning', from: 0, to: 6, suggestion: 'length' },
    ]);
    const [unlike] = checkExpression("frobnicate('a')");
    expect(unlike).toMatchObject({ code: 'unknownFunction' });
    expect(unlike).not.toHaveProperty('suggestion');
  });

  it('counts arguments, and misses names', () => {
    expect(checkExpression("replace('a', 'b')")).toMatchObject([
      { code: 'argumentCount', severity: 'warning', from: 0, to: 7 },
    ]);
    expect(checkExpression('concat(body(), createArray())')).toMatchObject([
      { code: 'nameMissing', severity: 'error', from: 7, to: 11 },
      { code: 'argumentCount', severity: 'warning' },
    ]);
  });
});
