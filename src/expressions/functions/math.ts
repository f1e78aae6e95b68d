import type { Signature } from './signature';

const two = [
  { name: 'a', type: 'number' },
  { name: 'b', type: 'number' },
] as const;

export const mathFunctions = [
  {
    name: 'add',
    family: 'math',
    parameters: two,
    returns: 'number',
    doc: 'The sum of two numbers.',
    example: 'add(1, 2)',
  },
  {
    name: 'div',
    family: 'math',
    parameters: two,
    returns: 'number',
    doc: 'The first number divided by the second. Two integers give an integer.',
    example: 'div(10, 4)',
  },
  {
    name: 'max',
    family: 'math',
    parameters: [{ name: 'number', type: 'any' }],
    atLeast: 1,
    returns: 'number',
    doc: 'The largest of some numbers, or of an array of them.',
    example: 'max(1, 2, 3)',
  },
  {
    name: 'min',
    family: 'math',
    parameters: [{ name: 'number', type: 'any' }],
    atLeast: 1,
    returns: 'number',
    doc: 'The smallest of some numbers, or of an array of them.',
    example: 'min(1, 2, 3)',
  },
  {
    name: 'mod',
    family: 'math',
    parameters: two,
    returns: 'number',
    doc: 'The remainder of dividing the first number by the second; it has the sign of the first.',
    example: 'mod(10, 3)',
  },
  {
    name: 'mul',
    family: 'math',
    parameters: two,
    returns: 'number',
    doc: 'The product of two numbers.',
    example: 'mul(2, 3)',
  },
  {
    name: 'rand',
    family: 'math',
    parameters: [
      { name: 'from', type: 'integer' },
      { name: 'below', type: 'integer' },
    ],
    returns: 'integer',
    doc: 'A random integer, at least the first number and less than the second.',
    example: 'rand(1, 7)',
  },
  {
    name: 'range',
    family: 'math',
    parameters: [
      { name: 'start', type: 'integer' },
      { name: 'count', type: 'integer' },
    ],
    returns: 'array',
    doc: 'An array of integers that follow one another.',
    example: 'range(1, 4)',
  },
  {
    name: 'sub',
    family: 'math',
    parameters: two,
    returns: 'number',
    doc: 'The first number minus the second.',
    example: 'sub(5, 3)',
  },
] as const satisfies readonly Signature[];
