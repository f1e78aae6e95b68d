import type { Signature } from './signature';

const condition = { name: 'expression', type: 'boolean' } as const;
const two = [
  { name: 'value', type: 'any' },
  { name: 'compareTo', type: 'any' },
] as const;

export const logicalFunctions = [
  {
    name: 'and',
    family: 'logical',
    parameters: [condition],
    atLeast: 1,
    lazy: true,
    returns: 'boolean',
    doc: 'Whether all are true. Stops at the first that is false.',
    example: "and(greater(variables('n'), 1), less(variables('n'), 9))",
  },
  {
    name: 'equals',
    family: 'logical',
    parameters: [{ name: 'value', type: 'any' }],
    atLeast: 2,
    returns: 'boolean',
    doc: 'Whether values are equal. Values of different types are not.',
    example: "equals(variables('state'), 'open')",
  },
  {
    name: 'greater',
    family: 'logical',
    parameters: two,
    returns: 'boolean',
    doc: 'Whether the first number or text is greater than the second.',
    example: 'greater(10, 5)',
  },
  {
    name: 'greaterOrEquals',
    family: 'logical',
    parameters: two,
    returns: 'boolean',
    doc: 'Whether the first number or text is greater than the second or equal to it.',
    example: 'greaterOrEquals(5, 5)',
  },
  {
    name: 'if',
    family: 'logical',
    parameters: [
      { name: 'condition', type: 'boolean' },
      { name: 'valueIfTrue', type: 'any' },
      { name: 'valueIfFalse', type: 'any' },
    ],
    lazy: true,
    returns: 'any',
    doc: 'One value or the other. Only the chosen one is evaluated.',
    example: "if(equals(variables('n'), 1), 'one', 'many')",
  },
  {
    name: 'less',
    family: 'logical',
    parameters: two,
    returns: 'boolean',
    doc: 'Whether the first number or text is less than the second.',
    example: 'less(5, 10)',
  },
  {
    name: 'lessOrEquals',
    family: 'logical',
    parameters: two,
    returns: 'boolean',
    doc: 'Whether the first number or text is less than the second or equal to it.',
    example: 'lessOrEquals(5, 5)',
  },
  {
    name: 'not',
    family: 'logical',
    parameters: [condition],
    returns: 'boolean',
    doc: 'True if the expression is false.',
    example: "not(empty(variables('list')))",
  },
  {
    name: 'or',
    family: 'logical',
    parameters: [condition],
    atLeast: 1,
    lazy: true,
    returns: 'boolean',
    doc: 'Whether any is true. Stops at the first that is.',
    example: "or(empty(variables('a')), empty(variables('b')))",
  },
] as const satisfies readonly Signature[];
