/** The inputs of the new flow while they are edited. */
import type { ButtonInputKind, NewButtonInput } from '../../model/button-inputs';
import type { GlyphName } from '../../ui';
import { inputKindWords } from './words';

export interface InputRow {
  /** Only for the list on the page. */
  readonly id: number;
  readonly kind: ButtonInputKind;
  readonly title: string;
  readonly required: boolean;
  /** Of a drop-down, one choice on each line. */
  readonly choices: string;
}

export const inputKindGlyphs: Readonly<Record<ButtonInputKind, GlyphName>> = {
  text: 'type',
  number: 'hash',
  boolean: 'toggle-left',
  date: 'calendar',
  email: 'at-sign',
  choice: 'list',
};

export function newRow(id: number, kind: ButtonInputKind): InputRow {
  return { id, kind, title: inputKindWords[kind].title, required: true, choices: '' };
}

export type RowFault = 'titleMissing' | 'choicesMissing';

export function faultOfRow(row: InputRow): RowFault | undefined {
  if (row.title.trim() === '') return 'titleMissing';
  return row.kind === 'choice' && choicesOf(row).length === 0 ? 'choicesMissing' : undefined;
}

export function toButtonInput(row: InputRow): NewButtonInput {
  return {
    kind: row.kind,
    title: row.title.trim(),
    required: row.required,
    ...(row.kind === 'choice' && { choices: choicesOf(row) }),
  };
}

function choicesOf(row: InputRow): readonly string[] {
  const lines = row.choices.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
