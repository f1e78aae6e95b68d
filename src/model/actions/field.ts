/** How manifests write their fields: path, title and editor, and what else there is to say. */
import type { ParameterEditor, ParameterManifest } from '../connector';
import type { FieldManifest } from './manifest';

type Also = Partial<Omit<ParameterManifest, 'title' | 'editor'>>;

/** What the value is where the editor decides it; text otherwise. */
const types: Partial<Record<ParameterEditor, ParameterManifest['type']>> = {
  array: 'array',
  table: 'array',
  dictionary: 'object',
  json: 'object',
  condition: 'object',
  schema: 'object',
  recurrence: 'object',
  authentication: 'object',
};

/** Below `inputs`, the name of a field is what stands behind it: summaries say `{uri}`. */
export function field(
  path: string,
  title: string,
  editor: ParameterEditor,
  also: Also = {},
): FieldManifest {
  const name = path.replace(/^inputs\//, '');
  return { name, path: path.split('/'), title, editor, type: types[editor] ?? 'string', ...also };
}

export const needed = { required: true } as const;
export const more = { advanced: true } as const;
/** Text, a number, JSON or an expression: the value is what it looks like. */
export const anyValue = { type: 'object' } as const;

export function oneOf(...values: readonly (string | readonly [value: string, title: string])[]) {
  return {
    choices: values.map((one) =>
      typeof one === 'string' ? { value: one, title: one } : { value: one[0], title: one[1] },
    ),
  };
}

export const methods = oneOf('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS');

/** What a request says, below `inputs` or a part of them. */
export function requestFields(below = 'inputs', prefix = ''): readonly FieldManifest[] {
  const title = (text: string) => (prefix === '' ? text : `${prefix}: ${text.toLowerCase()}`);
  return [
    field(`${below}/method`, title('Method'), 'combobox', { ...needed, ...methods }),
    field(`${below}/uri`, prefix === '' ? 'URI' : `${prefix}: URI`, 'text', {
      ...needed,
      placeholder: 'https://…',
    }),
    field(`${below}/headers`, title('Headers'), 'dictionary'),
    field(`${below}/body`, title('Body'), 'multiline', anyValue),
    field(`${below}/authentication`, title('Authentication'), 'authentication', more),
  ];
}

/** How a service is asked to call back, and how to stop it. */
export const webhook = {
  fields: [
    ...requestFields('inputs/subscribe', 'Subscribe'),
    ...requestFields('inputs/unsubscribe', 'Unsubscribe').map((one) => ({
      ...one,
      required: false,
      ...more,
    })),
  ],
  inputs: {
    subscribe: { method: 'POST', uri: '', body: { url: '@{listCallbackUrl()}' } },
    unsubscribe: {},
  },
} as const;
