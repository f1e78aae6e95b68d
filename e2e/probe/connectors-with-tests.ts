/**
 * The installed connectors, and one that has every editor of a form: what fields of real connectors ask
 * for, in one operation. A build for tests takes it in the place of the installed ones.
 */
import { connectors as installed } from '../../src/connectors/index';
import type { Connector, OperationCall, ParameterManifest } from '../../src/model/connector';
import type { Json, JsonObject } from '../../src/model/definition';

const lists: Readonly<Record<string, readonly string[]>> = {
  north: ['Orders', 'Returns'],
  south: ['Visits'],
};
const schemas: Readonly<Record<string, JsonObject>> = {
  Orders: {
    type: 'object',
    required: ['Title'],
    properties: {
      Title: { type: 'string', title: 'Order title' },
      Due: { type: 'string', format: 'date', title: 'Due on' },
      Status: { type: 'object', properties: { Value: { type: 'string', enum: ['Open', 'Done'] } } },
      Weight: { type: 'number', 'x-ms-visibility': 'advanced' },
    },
  },
};
const folders: Readonly<Record<string, readonly JsonObject[]>> = {
  '': [
    { Id: '/Reports', Name: 'Reports', IsFolder: true },
    { Id: '/notes.txt', Name: 'notes.txt', IsFolder: false },
  ],
  '/Reports': [{ Id: '/Reports/2026.xlsx', Name: '2026.xlsx', IsFolder: false }],
};

const field = (
  name: string,
  title: string,
  also: Partial<ParameterManifest> = {},
): ParameterManifest => ({ name, title, type: 'string', ...also });

const listsOfSite = {
  operationId: 'GetLists',
  parameters: { site: { field: 'site' } },
  collection: 'value',
  value: 'Name',
  title: 'Name',
} as const;

const parameters: readonly ParameterManifest[] = [
  field('subject', 'Subject', { required: true }),
  field('notes', 'Notes', { editor: 'multiline' }),
  field('to', 'To', { editor: 'email' }),
  field('body', 'Body', { editor: 'html' }),
  field('payload', 'Payload', { type: 'object', editor: 'json' }),
  field('script', 'Script', { editor: 'code' }),
  field('tags', 'Tags', { type: 'array', editor: 'array', items: { type: 'string' } }),
  field('headers', 'Headers', { type: 'object', editor: 'dictionary' }),
  field('columns', 'Columns', { type: 'array', editor: 'table' }),
  field('where', 'Only if', { type: 'object', editor: 'condition' }),
  field('formula', 'Formula', { editor: 'expression' }),
  field('shape', 'Shape', { type: 'object', editor: 'schema' }),
  field('rhythm', 'Rhythm', { type: 'object', editor: 'recurrence' }),
  field('day', 'Day', { editor: 'date' }),
  field('moment', 'Moment', { editor: 'dateTime' }),
  field('priority', 'Priority', {
    editor: 'choice',
    choices: [
      { value: 1, title: 'High' },
      { value: 2, title: 'Low' },
    ],
  }),
  field('method', 'Method', {
    editor: 'combobox',
    choices: [
      { value: 'GET', title: 'GET' },
      { value: 'POST', title: 'POST' },
    ],
  }),
  field('urgent', 'Urgent', { type: 'boolean' }),
  field('count', 'Count', { type: 'integer' }),
  field('sign', 'Sign in', { type: 'object', editor: 'authentication' }),
  field('password', 'Password', { editor: 'secret' }),
  field('attachment', 'Attachment', { type: 'object', editor: 'file' }),
  field('counter', 'Counter', { editor: 'variable' }),
  field('site', 'Site', {
    required: true,
    dynamicValues: {
      operationId: 'GetSites',
      parameters: {},
      collection: '',
      value: 'id',
      title: 'name',
    },
  }),
  field('list', 'List', { required: true, dynamicValues: listsOfSite }),
  field('view', 'View', { editor: 'combobox', dynamicValues: listsOfSite, advanced: true }),
  field('broken', 'Broken', {
    advanced: true,
    dynamicValues: { ...listsOfSite, operationId: 'GetNothing', parameters: {} },
  }),
  field('file', 'File', {
    editor: 'tree',
    dynamicValues: {
      operationId: 'Browse',
      parameters: { folder: { value: '' } },
      collection: '',
      value: 'Id',
      title: 'Name',
      folder: {
        isFolder: 'IsFolder',
        open: { operationId: 'Browse', parameters: { folder: { item: 'Id' } } },
      },
    },
  }),
  field('item', 'Item', {
    type: 'object',
    dynamicSchema: {
      operationId: 'GetTable',
      parameters: { list: { field: 'list' } },
      schema: 'schema',
    },
  }),
];

const answer = (body: Json) => ({ statusCode: 200, body });
const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');

const everyEditor: Connector = {
  manifest: {
    id: 'shared_everyeditor',
    title: 'Every editor',
    description: 'One field of each kind.',
    colour: 'violet',
    glyph: 'list-checks',
    tier: 'Standard',
    connection: 'none',
    operations: [
      {
        id: 'FillIn',
        kind: 'action',
        title: 'Fill everything in',
        description: 'Has a field for each editor.',
        summary: '{subject}',
        parameters,
      },
    ],
  },
  operations: {
    FillIn: async ({ parameters: given }) => answer(given),
    GetSites: async () =>
      answer([
        { id: 'north', name: 'The north' },
        { id: 'south', name: 'The south' },
      ]),
    GetLists: async ({ parameters: { site } }: OperationCall) =>
      answer({ value: (lists[text(site)] ?? []).map((Name) => ({ Name })) }),
    GetNothing: async () => ({ statusCode: 503, body: { message: 'Closed for the night.' } }),
    Browse: async ({ parameters: { folder } }: OperationCall) =>
      answer(folders[text(folder)] ?? []),
    GetTable: async ({ parameters: { list } }: OperationCall) =>
      answer({ schema: schemas[text(list)] ?? { type: 'object', properties: {} } }),
  },
};

export const connectors: readonly Connector[] = [...installed, everyEditor];
