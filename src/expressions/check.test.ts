import { readFileSync } from 'node:fs';
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

describe('Checking the types of arguments', () => {
  const messages = (expression: string) => checkExpression(expression).map((one) => one.message);

  it('names the function, the argument and the type it got', () => {
    expect(messages('toUpper(5)')).toEqual([
      'toUpper takes a text as its “text”; this is of type Integer',
    ]);
    expect(checkExpression("add(length('abc'), concat('5'))")).toMatchObject([
      { code: 'argumentType', severity: 'warning', from: 19, to: 30 },
    ]);
  });

  it('blames nothing that depends on the run', () => {
    expect(messages("toUpper(triggerBody()?['name'])")).toEqual([]);
    expect(messages("add(variables('n'), first(createArray(1)))")).toEqual([]);
    expect(messages("length(if(true, 'a', 'b'))")).toEqual([]);
  });

  it('proposes the conversion that is meant', () => {
    const proposed = (expression: string) => checkExpression(expression)[0]?.suggestion;
    expect(proposed("add('5', 1)")).toBe("int('5')");
    expect(proposed("add('5.5', 1)")).toBe("float('5.5')");
    expect(proposed("add('five', 1)")).toBeUndefined();
    expect(proposed('toUpper(add(1, 2))')).toBe('string(add(1, 2))');
    expect(proposed("not('True')")).toBe("bool('True')");
    expect(proposed('toUpper(null)')).toBeUndefined();
  });

  it('blames no expression that has a value', () => {
    const file = readFileSync(new URL('cases/expressions.json', import.meta.url), 'utf8');
    const cases = JSON.parse(file) as { id: string; expression: string; error?: unknown }[];
    const blamed = cases
      .filter((one) => one.error === undefined)
      .filter((one) => checkTemplate(one.expression).some((said) => said.code === 'argumentType'));
    // In these two, `and` and `or` stop before they come to the argument that is wrong.
    expect(blamed.map((one) => one.id)).toEqual(['logical.and.10', 'logical.or.08']);
  });
});
