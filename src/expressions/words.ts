/** What the language says about a text that it cannot read. For makers, not for scripts. */
export const words = {
  empty: 'An expression is missing here',
  bareName: (name: string) =>
    `“${name}” is neither a function call nor a value: write ${name}(…), or '${name}' for text`,
  doubleQuotes: 'Text stands in single quotes',
  badNumber: (text: string) => `“${text}” is not a number`,
  integerTooLarge: (text: string) => `${text} does not fit into 64 bits`,
  unclosedText: 'This text has no closing quote',
  unclosedCall: (name: string) => `${name}( has no closing parenthesis`,
  unclosedIndex: 'This [ has no closing bracket',
  unclosedHole: 'This @{ has no closing brace',
  emptyArgument: 'An argument is missing here',
  unexpected: (text: string, expected: string) =>
    `“${text}” does not belong here; expected is ${expected}`,
  expected: {
    end: 'the end of the expression',
    expression: 'a function call or a value',
    argument: '“,” or “)”',
    index: '“]”',
  },
  danglingQuestion: 'A ? is followed by . or [',
  missingProperty: 'The name of a property is missing here',
  selectorOnValue: 'Properties can be selected from the result of a call only',
  tooLong: (limit: number) => `An expression has at most ${limit} characters`,
  tooDeep: (limit: number) => `Calls are nested more than ${limit} deep`,
  unknownFunction: (name: string, near: string | undefined) =>
    near ? `There is no function ${name}; is ${near} meant?` : `There is no function ${name}`,
  argumentCount: (name: string, expected: string, given: number) =>
    `${name} takes ${expected}; here are ${given}`,
  argumentType: (name: string, parameter: string, expected: string, got: string) =>
    `${name} takes ${expected} as its “${parameter}”; this is of type ${got}`,
  types: {
    any: 'any value',
    string: 'a text',
    integer: 'an integer',
    number: 'a number',
    boolean: 'true or false',
    array: 'an array',
    object: 'an object',
    sequence: 'an array or a text',
    collection: 'an object, an array or a text',
  },
  nameMissing: (name: string) => `${name} needs a name, such as ${name}('…')`,
} as const;
