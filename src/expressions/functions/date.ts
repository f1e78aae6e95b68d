import type { Signature } from './signature';

export const dateFunctions = [
  {
    name: 'utcNow',
    family: 'date',
    parameters: [],
    returns: 'string',
    doc: 'The current time in UTC.',
    example: 'utcNow()',
  },
] as const satisfies readonly Signature[];
