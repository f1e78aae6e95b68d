/** Steps that declare variables and change them. */
import { anyValue, field, needed, oneOf } from './field';
import type { ActionManifest, FieldManifest } from './manifest';

const look = { group: 'Variables', colour: 'violet', glyph: 'variable' } as const;
const name = field('inputs/name', 'Name', 'variable', needed);
const value = field('inputs/value', 'Value', 'multiline', { ...needed, ...anyValue });
const by = field('inputs/value', 'By', 'text', { type: 'number', placeholder: '1' });

/** WDL: a step may declare several variables, and each has the same three members. */
export function declarationFields(index: number): readonly FieldManifest[] {
  const at = (member: string) => `inputs/variables/${index}/${member}`;
  const title = (text: string) => (index === 0 ? text : `${text} (${index + 1})`);
  return [
    field(at('name'), title('Name'), 'text', needed),
    field(at('type'), title('Type'), 'choice', { ...needed, ...variableTypes }),
    field(at('value'), title('Value'), 'multiline', anyValue),
  ];
}

const variableTypes = oneOf(
  ['string', 'Text (string)'],
  ['integer', 'Whole number (integer)'],
  ['float', 'Number (float)'],
  ['boolean', 'Yes or no (boolean)'],
  ['array', 'List (array)'],
  ['object', 'Object (object)'],
);

export const variableActions: readonly ActionManifest[] = [
  {
    ...look,
    type: 'InitializeVariable',
    title: 'Initialize variable',
    description: 'Declares a variable and its first value.',
    keywords: 'declare create new string integer array',
    fields: declarationFields(0),
    summary: '{variables/0/name}, {variables/0/type}',
    template: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: '', type: 'string' }] },
    },
  },
  {
    ...look,
    type: 'SetVariable',
    title: 'Set variable',
    description: 'Gives a variable another value.',
    keywords: 'assign change update',
    fields: [name, value],
    summary: 'Set {name} to {value}',
    template: { type: 'SetVariable', inputs: { name: '', value: '' } },
  },
  {
    ...look,
    type: 'IncrementVariable',
    title: 'Increment variable',
    description: 'Adds a number to a variable.',
    keywords: 'add count plus one',
    fields: [name, by],
    summary: 'Add {value} to {name}',
    template: { type: 'IncrementVariable', inputs: { name: '', value: 1 } },
  },
  {
    ...look,
    type: 'DecrementVariable',
    title: 'Decrement variable',
    description: 'Takes a number from a variable.',
    keywords: 'subtract minus count down',
    fields: [name, by],
    summary: 'Take {value} from {name}',
    template: { type: 'DecrementVariable', inputs: { name: '', value: 1 } },
  },
  {
    ...look,
    type: 'AppendToStringVariable',
    title: 'Append to string variable',
    description: 'Adds a text at the end of a variable.',
    keywords: 'concatenate text add',
    fields: [name, value],
    summary: 'Append {value} to {name}',
    template: { type: 'AppendToStringVariable', inputs: { name: '', value: '' } },
  },
  {
    ...look,
    type: 'AppendToArrayVariable',
    title: 'Append to array variable',
    description: 'Adds an item at the end of a variable.',
    keywords: 'push list item add',
    fields: [name, value],
    summary: 'Append {value} to {name}',
    template: { type: 'AppendToArrayVariable', inputs: { name: '', value: '' } },
  },
];
