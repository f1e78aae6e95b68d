import { describe, expect, it } from 'vitest';
import { complete, type NamesInScope, signatureHelp } from './complete';

const names: NamesInScope = {
  action: ['Get_order', "Ann's"],
  variable: ['total'],
  properties: ({ reader, path }) =>
    reader === 'body' && path.length === 0 ? ['number', 'a b'] : [],
};

/** Completes at the `|`; gives what would be replaced and the first labels. */
function at(marked: string, kind: 'template' | 'expression' = 'expression'): string | null {
  const cursor = marked.indexOf('|');
  const source = marked.replace('|', '');
  const found = complete(source, cursor, kind, () => names);
  if (!found) return null;
  const labels = found.options.slice(0, 2).map(({ insert }) => insert);
  return `${source.slice(found.from, found.to)} → ${labels.join(' ')}`;
}

describe('Completion', () => {
  it.each([
    ['|', ' → concat() chunk()'],
    ['co|', 'co → concat() chunk()'],
    ["concat('a', su|", 'su → concat() chunk()'],
    ["body('|')", "'' → 'Get_order' 'Ann''s'"],
    ["body('Get|", "'Get → 'Get_order' 'Ann''s'"],
    ['body(|)', " → 'Get_order' 'Ann''s'"],
    ["add(1, variables('|'))", "'' → 'total'"],
    ["body('Get_order')?['|']", "'' → 'number' 'a b'"],
    ["body('Get_order')?[|", " → 'number' 'a b'"],
    ["body('Get_order').nu|", 'nu → number a b'],
    ["concat(body('Get_order')?.|, 'x')", ' → number a b'],
  ])('at %s offers %s', (marked, offered) => {
    expect(at(marked)).toBe(offered);
  });

  it.each(["concat('a'|)", "'te|xt'", '12|', "body('X')|", "split('|'", "variables('x').|"])(
    'at %s offers nothing',
    (marked) => {
      expect(at(marked)).toBeNull();
    },
  );

  it('works inside the expressions of a string only', () => {
    expect(at('Total: @{va|} €', 'template')).toContain('va →');
    expect(at('@va|', 'template')).toContain('va →');
    expect(at('Tot|al: @{1}', 'template')).toBeNull();
    expect(at('@{1} va|', 'template')).toBeNull();
    expect(at('@{1}|', 'template')).toBeNull();
    expect(at('@@va|', 'template')).toBeNull();
  });
});

describe('Signature help', () => {
  const help = (marked: string): string | null => {
    const found = signatureHelp(marked.replace('|', ''), marked.indexOf('|'), 'expression');
    return found && `${found.signature.name} ${found.active}`;
  };

  it.each([
    ["replace('a', |", 'replace 1'],
    ["replace('a', toUpper(|", 'toUpper 0'],
    ["replace('a', toUpper('b'), |)", 'replace 2'],
    ["concat('a', 'b', |", 'concat 0'],
    ["nosuch(body('A')[|", null],
    ['add(nosuch(|', 'add 0'],
    ['concat|', null],
    ['concat()|', null],
  ])('at %s is %s', (marked, expected) => {
    expect(help(marked)).toBe(expected);
  });
});
