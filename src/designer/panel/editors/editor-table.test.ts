import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ParameterEditor } from '../../../model/connector';
import type { Json } from '../../../model/definition';
import { editorFor } from './editor-table';

const editors: readonly ParameterEditor[] =
  'html json choice combobox secret file date dateTime tree array dictionary table condition expression schema recurrence authentication variable'.split(
    ' ',
  ) as ParameterEditor[];

const fieldOf = (editor: ParameterEditor) =>
  ({ name: 'x', path: ['inputs', 'x'], title: 'X', type: 'object', editor }) as const;

it.each(editors)(
  'says of every value whether %s can show it, and shows an empty field',
  (editor) => {
    const entry = editorFor(fieldOf(editor));
    const value = fc.option(fc.jsonValue() as fc.Arbitrary<Json>, { nil: undefined });
    fc.assert(fc.property(value, (one) => typeof entry?.fits(one, fieldOf(editor)) === 'boolean'));
    expect(entry?.fits(undefined, fieldOf(editor))).toBe(true);
  },
);

it.each(editors.filter((one) => !['html', 'json', 'schema'].includes(one)))(
  'leaves an expression that %s cannot show to the text of the field',
  (editor) => {
    expect(editorFor(fieldOf(editor))?.fits("@{outputs('A')}", fieldOf(editor))).toBe(false);
  },
);
