/** Steps that make data of other data. */
import { anyValue, field, more, needed, oneOf } from './field';
import type { ActionManifest } from './manifest';

const look = { group: 'Data operations', colour: 'pink' } as const;
const from = field('inputs/from', 'From', 'text', {
  ...needed,
  type: 'array',
  placeholder: 'A list of an earlier step',
});
const rowsOfText = {
  type: 'array',
  items: { type: 'string' },
} as const;

const table = {
  ...look,
  type: 'Table',
  glyph: 'table',
  summary: 'A row for each of {from}',
} as const;
const columns = field('inputs/columns', 'Columns', 'table', {
  description: 'Left empty, there is a column for each property.',
});
const format = field('inputs/format', 'Format', 'choice', {
  ...more,
  ...oneOf('CSV', 'HTML'),
});

export const dataActions: readonly ActionManifest[] = [
  {
    ...look,
    type: 'Compose',
    title: 'Compose',
    description: 'Makes a value to use in later steps.',
    glyph: 'braces',
    keywords: 'value calculate text json constant',
    fields: [
      field('inputs', 'Inputs', 'multiline', {
        ...needed,
        ...anyValue,
        placeholder: 'Text, a value of an earlier step, or JSON',
      }),
    ],
    summary: '{inputs}',
    template: { type: 'Compose', inputs: '' },
  },
  {
    ...look,
    type: 'ParseJson',
    title: 'Parse JSON',
    description: 'Reads JSON, so that later steps can use its values.',
    glyph: 'file-code',
    keywords: 'read object schema deserialize',
    fields: [
      field('inputs/content', 'Content', 'multiline', { ...needed, ...anyValue }),
      field('inputs/schema', 'Schema', 'schema', needed),
    ],
    summary: 'Read {content}',
    template: { type: 'ParseJson', inputs: { content: '', schema: {} } },
  },
  {
    ...look,
    type: 'Query',
    title: 'Filter array',
    description: 'Keeps the items of a list that meet a condition.',
    glyph: 'list-filter',
    keywords: 'query where list items search',
    fields: [from, field('inputs/where', 'Keep an item if', 'condition', needed)],
    summary: '{from} where {where}',
    template: { type: 'Query', inputs: { from: '', where: '' } },
  },
  {
    ...look,
    type: 'Select',
    title: 'Select',
    description: 'Makes another item of every item of a list.',
    glyph: 'list',
    keywords: 'map project columns properties rename list transform',
    fields: [from, field('inputs/select', 'Map', 'dictionary', needed)],
    summary: '{select} of each of {from}',
    template: { type: 'Select', inputs: { from: '', select: {} } },
  },
  {
    ...table,
    title: 'Create CSV table',
    description: 'Writes a list as comma-separated lines.',
    keywords: 'table excel comma export',
    fields: [from, columns, format],
    template: { type: 'Table', inputs: { from: '', format: 'CSV' } },
  },
  {
    ...table,
    apart: { path: ['inputs', 'format'], is: 'HTML' },
    title: 'Create HTML table',
    description: 'Writes a list as a table for a mail or a page.',
    keywords: 'table mail report rows',
    fields: [from, columns, format],
    template: { type: 'Table', inputs: { from: '', format: 'HTML' } },
  },
  {
    ...look,
    type: 'Join',
    title: 'Join',
    description: 'Joins the items of a list into one text.',
    glyph: 'link',
    keywords: 'concatenate separator list text combine',
    fields: [
      from,
      field('inputs/joinWith', 'Join with', 'text', { ...needed, placeholder: ', or ;' }),
    ],
    summary: '{from} with {joinWith} between',
    template: { type: 'Join', inputs: { from: '', joinWith: ', ' } },
  },
  {
    group: 'Documents',
    colour: 'violet',
    type: 'ParseDocument',
    title: 'Parse a document',
    description: 'Takes the text out of a document.',
    glyph: 'file-text',
    keywords: 'text extract read file html',
    fields: [field('inputs/content', 'Content', 'multiline', { ...needed, ...anyValue })],
    summary: 'The text of {content}',
    output: { type: 'object', properties: { text: { type: 'string', title: 'Text' } } },
    template: { type: 'ParseDocument', inputs: { content: '' } },
  },
  {
    group: 'Documents',
    colour: 'violet',
    type: 'ChunkText',
    title: 'Chunk text',
    description: 'Cuts a text into pieces of so many tokens.',
    glyph: 'scissors',
    keywords: 'split tokens pieces embedding',
    fields: [
      field('inputs/text', 'Text', 'multiline', needed),
      field('inputs/TokenSize', 'Tokens in a piece', 'text', { ...needed, type: 'integer' }),
      field('inputs/PageOverlapLength', 'Tokens that overlap', 'text', { type: 'integer' }),
      field('inputs/EncodingModel', 'Counted as by', 'combobox', {
        ...more,
        ...oneOf('cl100k_base', 'o200k_base', 'p50k_base', 'r50k_base'),
      }),
      field('inputs/chunkingStrategy', 'Cut by', 'choice', { ...more, ...oneOf('TokenSize') }),
    ],
    summary: '{text}, {TokenSize} tokens each',
    output: { type: 'object', properties: { value: { ...rowsOfText, title: 'Pieces' } } },
    template: {
      type: 'ChunkText',
      inputs: {
        chunkingStrategy: 'TokenSize',
        text: '',
        EncodingModel: 'cl100k_base',
        TokenSize: 5000,
        PageOverlapLength: 0,
      },
    },
  },
];
