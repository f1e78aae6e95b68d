/** Steps that declare variables and change them. */
import { anyValue, field, needed, oneOf } from './field';
import type { ActionManifest, FieldManifest } from './manifest';

const look = { group: 'Variables', colour: 'violet', glyph: 'variable' } as const;
const name = field('inputs/name', 'Name', 'variable', needed);
const given = field('inputs/value', 'Value', 'multiline', { ...needed, ...anyValue });
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
  change('SetVariable', '', {
    title: 'Set variable',
    description: 'Gives a variable another value.',
    keywords: 'assign change update',
    summary: 'Set {name} to {value}',
  }),
  change('IncrementVariable', 1, {
    title: 'Increment variable',
    description: 'Adds a number to a variable.',
    keywords: 'add count plus one',
    summary: 'Add {value} to {name}',
  }),
  change('DecrementVariable', 1, {
    title: 'Decrement variable',
    description: 'Takes a number from a variable.',
    keywords: 'subtract minus count down',
    summary: 'Take {value} from {name}',
  }),
  change('AppendToStringVariable', '', {
    title: 'Append to string variable',
    description: 'Adds a text at the end of a variable.',
    keywords: 'concatenate text add',
    summary: 'Append {value} to {name}',
  }),
  change('AppendToArrayVariable', '', {
    title: 'Append to array variable',
    description: 'Adds an item at the end of a variable.',
    keywords: 'push list item add',
    summary: 'Append {value} to {name}',
  }),
];

/** `value`: what the step holds at first; a number is one to count by. */
function change(
  type: string,
  value: string | number,
  words: Pick<ActionManifest, 'title' | 'description' | 'keywords' | 'summary'>,
): ActionManifest {
  const fields = [name, typeof value === 'number' ? by : given];
  return { ...look, ...words, type, fields, template: { type, inputs: { name: '', value } } };
}
