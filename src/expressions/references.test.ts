import { describe, expect, it } from 'vitest';
import { parseExpression } from './parse';
import { findReferences, outputsPath, referenceOf } from './references';
import { renameInTemplate } from './rename';
import { parseTemplate } from './template';

const found = (source: string): string[] =>
  findReferences(parseTemplate(source)).map(
    ({ kind, reader, name, path }) => `${kind} ${reader} ${name ?? '-'} ${path.join('.')}`,
  );

describe('References', () => {
  it('are found with what they read, inside arguments and indexes too', () => {
    expect(
      found("a @{concat(body('A')?['x'][0].y, items('L'))} @{outputs('B')[variables('i')]?['z']}"),
    ).toEqual([
      'action body A x.0.y',
      'loop items L ',
      'action outputs B ',
      'variable variables i ',
    ]);
    expect(found("@triggerBody()?['n']")).toEqual(['trigger triggerBody - n']);
    expect(found("@coalesce(item(), result('S'), parameters('P'))")).toEqual([
      'item item - ',
      'scope result S ',
      'parameter parameters P ',
    ]);
  });

  it('have literal names only', () => {
    expect(found("@body(concat('A', 'B'))")).toEqual([]);
    expect(found("@@body('A')")).toEqual([]);
  });

  it('tell which part of outputs is read', () => {
    const path = (source: string): unknown => {
      const reference = referenceOf(parseExpression(source).expression);
      return reference && outputsPath(reference);
    };
    expect(path("body('A')?['b/c']")).toEqual(['body', 'b', 'c']);
    expect(path("outputs('A')?['headers']")).toEqual(['headers']);
    expect(path("actions('A')?['outputs']['body']")).toEqual(['body']);
    expect(path("actions('A')?['status']")).toBeNull();
    expect(path("variables('v')")).toBeNull();
  });

  it('are an expression as a whole only if nothing in it is computed', () => {
    const whole = (source: string): boolean =>
      referenceOf(parseExpression(source).expression) !== null;
    expect(whole("body('A')?['b']")).toBe(true);
    expect(whole('triggerOutputs()')).toBe(true);
    expect(whole("body('A')[variables('i')]")).toBe(false);
    expect(whole("toUpper(body('A'))")).toBe(false);
    expect(whole('utcNow()')).toBe(false);
  });
});

describe('A rename', () => {
  it('rewrites the names alone, whatever their case, and quotes the new one', () => {
    const source = "x @{ body( 'get_it' )?['Get_it'] }@{items('GET_IT')} @@{body('Get_it')}";
    expect(renameInTemplate(source, 'action', 'Get_it', "Ann's")).toBe(
      "x @{ body( 'Ann''s' )?['Get_it'] }@{items('Ann''s')} @@{body('Get_it')}",
    );
  });

  it('keeps kinds of names apart', () => {
    const source = "@concat(variables('A'), body('A'), parameters('A'))";
    expect(renameInTemplate(source, 'variable', 'A', 'B')).toBe(
      "@concat(variables('B'), body('A'), parameters('A'))",
    );
    expect(renameInTemplate("body('A')", 'action', 'A', 'B')).toBe("body('A')");
  });
});
