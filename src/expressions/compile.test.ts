import { describe, expect, it } from 'vitest';
import { compileTemplate, TemplateError } from './compile';
import { EvaluationError } from './errors';
import { compileInputs, type InputsTree } from './inputs';
import { scopeOf, type World } from './world';

const evaluate = (template: string, world: World = {}): unknown =>
  compileTemplate(template).evaluate(scopeOf(world));

/** The detail of an evaluation that must fail. */
function detail(template: string, world: World = {}): string {
  try {
    evaluate(template, world);
  } catch (error) {
    if (error instanceof EvaluationError) return error.message;
    throw error;
  }
  throw new Error(`${template} did not fail`);
}

const link = 'Please see https://aka.ms/logicexpressions';

describe('A failing expression says', () => {
  it.each([
    [
      '@toLower(null)',
      `The template language function 'toLower' expects its parameter to be a string. The provided value is of type 'Null'. ${link}#toLower for usage details.`,
    ],
    [
      "@add('1', 2)",
      `The template language function 'add' expects its first parameter to be an integer, a float or a decimal number. The provided value is of type 'String'. ${link}#add for usage details.`,
    ],
    [
      "@greater('a', 1)",
      `The template language function 'greater' expects two parameter of matching types. The function was invoked with values of type 'String' and 'Integer' that do not match. ${link}#greater for usage details.`,
    ],
    [
      '@and(1)',
      `The template language function 'and' expects all of its parameters to be booleans. Found invalid parameter types: 'Integer'. ${link}#and for usage details.`,
    ],
    [
      "@int('x')",
      `The template language function 'int' was invoked with a parameter that is not valid. The value cannot be converted to the target type. ${link}#int for usage details.`,
    ],
    ['@div(1, 0)', "Attempt to divide an integral or decimal value by zero in function 'div'."],
    [
      "@union(createArray(1), json('{}'))",
      "Template language function 'union' expects parameters of same type, but found 'Array,Object' distinct types.",
    ],
    ["@parameters('p')", "The workflow parameter 'p' is not found."],
    ['@nosuch(1)', "The template function 'nosuch' is not defined or not valid."],
    [
      '@add(1)',
      `The template language function 'add' expects two parameters. The function was invoked with '1' parameter(s). ${link}#add for usage details.`,
    ],
    [
      "@json('{\"a\":1}')['b']",
      `The template language expression 'json('{"a":1}')['b']' cannot be evaluated because property 'b' doesn't exist, available properties are 'a'. ${link} for usage details.`,
    ],
    [
      "@triggerBody()['b']",
      `The template language expression 'triggerBody()['b']' cannot be evaluated because property 'b' cannot be selected. ${link} for usage details.`,
    ],
    [
      "@createArray(1, 2)?['b']",
      `The template language expression 'createArray(1, 2)?['b']' cannot be evaluated because property 'b' cannot be selected. Array elements can only be selected using an integer index. ${link} for usage details.`,
    ],
    [
      '@createArray(1, 2)[2]',
      `The template language expression 'createArray(1, 2)[2]' cannot be evaluated because array index '2' is outside bounds (0, 1) of array. ${link} for usage details.`,
    ],
    ['@action()', "The template function 'action' is not expected at this location."],
  ])('%s', (template, message) => {
    expect(detail(template)).toBe(message);
  });

  it('the whole chain, wherever in it the fault is', () => {
    const message = detail("@{concat('x', json('{}')?['a']['b']?['c'])}");
    expect(message).toContain(
      "'json('{}')?['a']['b']?['c']' cannot be evaluated because property 'b'",
    );
  });

  it('that it is no template, if its grammar is wrong', () => {
    expect(() => compileTemplate('@concat(')).toThrow(TemplateError);
  });
});

describe('Evaluation', () => {
  it('goes from left to right and stops as soon as it can', () => {
    const read: string[] = [];
    const scope = {
      variable: (name: string) => {
        read.push(name);
        return name !== 'no';
      },
    };
    const run = (template: string): unknown => compileTemplate(template).evaluate(scope);
    run("@concat(variables('a'), variables('b'))");
    run("@if(variables('no'), variables('c'), variables('d'))");
    run("@and(variables('no'), variables('e'))");
    run("@or(variables('yes'), variables('f'))");
    run("@coalesce(variables('g'), variables('h'))");
    expect(read.join(' ')).toBe('a b no d no yes g');
  });

  it('finds properties in exact case first, then in any, and only their own', () => {
    const world = { triggerBody: { Ab: 1, ab: 2, X: 3 } };
    expect(evaluate("@triggerBody()['ab']", world)).toBe(2);
    expect(evaluate("@triggerBody()?['x']", world)).toBe(3);
    expect(evaluate("@triggerBody()?['constructor']", world)).toBeNull();
    expect(evaluate("@triggerBody()?['__proto__']", world)).toBeNull();
    expect(evaluate("@triggerBody()?['toString']?['call']", world)).toBeNull();
  });

  it('walks down a name with slashes unless a property has it', () => {
    const world = { triggerBody: { a: { 'b/c': null, b: { c: 1 } }, 'x/y': 2 } };
    expect(evaluate("@triggerBody()['a/b/c']", world)).toBe(1);
    expect(evaluate("@triggerBody()['x/y']", world)).toBe(2);
    expect(evaluate("@triggerBody()['a']['b/c']", world)).toBeNull();
    expect(evaluate("@triggerBody()?['a/z/c']", world)).toBeNull();
    expect(detail("@triggerBody()['a/z']", world)).toContain("doesn't exist");
  });

  it('does not evaluate a result once more', () => {
    expect(evaluate("@{concat('@', '{1}')}")).toBe('@{1}');
    expect(evaluate('@triggerBody()', { triggerBody: "@{variables('x')}" })).toBe(
      "@{variables('x')}",
    );
  });
});

describe('A bomb meets a named bound', () => {
  const digits = 'string(range(0,100000))';
  const world = { triggerBody: 'x'.repeat(1_000_000) };
  const times = (count: number, text: string): string => Array(count).fill(text).join(',');

  it.each([
    ['items', `@createArray(${times(20, 'range(0,100000)')})`],
    ['items', `@createArray(${times(20, `split(${digits},',')`)})`],
    ['characters', `@replace(${digits},'1',${digits})`],
    ['characters', `@uriComponent(${times(50, 'triggerBody()')})`],
    ['characters', `@concat(${times(200, 'triggerBody()')})`],
    ['characters', `@string(createArray(${times(200, 'triggerBody()')}))`],
    ['characters', `@formatNumber(1, 'N999999999')`],
    [
      'characters',
      `@${'toUpper('.repeat(60)}concat(${times(3, 'triggerBody()')})${')'.repeat(60)}`,
    ],
    ['items', `@union(createArray(${times(20, 'range(0,100000)')}))`],
    ['depth', `@xml('${'<a>'.repeat(600)}${'</a>'.repeat(600)}')`],
    ['items', `@xpath(xml('<r>${'<i/>'.repeat(1_500)}</r>'), '//*[//* = //*[//*]]')`],
  ])('of %s', (bound, template) => {
    try {
      evaluate(template, world);
    } catch (error) {
      expect(error).toMatchObject({ code: 'InvalidTemplate', bound });
      return;
    }
    expect.unreachable();
  });
});

it('A set of deeply nested texts is made in no time', () => {
  const nested = `${'array('.repeat(60)}'a"b'${')'.repeat(60)}`;
  expect(JSON.stringify(evaluate(`@union(${nested}, ${nested})`))).toBe(
    `${'['.repeat(60)}"a\\"b"${']'.repeat(60)}`,
  );
});

describe('A tree of inputs', () => {
  const run = (tree: InputsTree, world: World = {}): unknown =>
    compileInputs(tree).evaluate(scopeOf(world));

  it('has its strings and its names evaluated, all else taken as it is', () => {
    const tree = { "@{concat('k', 1)}": ['@add(1, 1)', '@@x', 5, null, true], plain: 'text' };
    expect(run(tree)).toEqual({ k1: [2, '@x', 5, null, true], plain: 'text' });
  });

  it('shares what holds no template, and is compiled once', () => {
    const schema = { type: 'object', list: [1, 2, { a: 'b' }] };
    const tree = { schema, content: '@triggerBody()' };
    const first = run(tree, { triggerBody: 1 }) as { schema: unknown };
    expect(first.schema).toBe(schema);
    expect(compileInputs(tree)).toBe(compileInputs(tree));
    expect(compileInputs(schema)).toMatchObject({ constant: true });
    expect(run(tree, { triggerBody: 2 })).toEqual({ schema, content: 2 });
  });

  it('leaves out members that are undefined and keeps odd names', () => {
    const tree = JSON.parse('{"__proto__":"@add(1,1)","b":1}');
    expect(Object.entries(run({ ...tree, gone: undefined }) as object)).toEqual([
      ['__proto__', 2],
      ['b', 1],
    ]);
  });
});
