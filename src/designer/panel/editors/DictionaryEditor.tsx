import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { Button, Icon } from '../../../ui';
import { TemplateInput } from '../TemplateInput';
import type { EditorEntry, EditorProps } from './editor-props';
import { RowTools } from './RowTools';
import {
  type DictionaryRow,
  isRepeated,
  readDictionary,
  writeDictionary,
} from './shapes/dictionary-shape';
import { isSame, ValueInput } from './ValueInput';
import { words } from './words';

/** Names and values. A row without a name, or with one that stands twice, is kept here until it has its own. */
function DictionaryEditor({ field, value, onChange }: EditorProps) {
  const [draft, setDraft] = useState<readonly DictionaryRow[] | null>(null);
  const isCurrent = draft && isSame(writeDictionary(draft), value ?? {});
  const rows = isCurrent ? draft : (readDictionary(value || undefined) ?? []);
  const put = (next: readonly DictionaryRow[], typing = false) => {
    setDraft(next);
    const written = writeDictionary(next);
    const isEmpty = Object.keys(written as object).length === 0;
    if (!isSame(written, value ?? {}))
      onChange(isEmpty && !field.required ? undefined : written, typing);
  };
  const set = (index: number, row: DictionaryRow) => put(rows.with(index, row), true);
  return (
    <div className="grid gap-1.5">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index}>
          <div className="flex items-start gap-1">
            <div className="grid min-w-0 flex-1 gap-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
              <TemplateInput
                label={words.nameOf(field.title, index + 1)}
                hideLabel
                placeholder={words.name}
                value={row.name}
                onChange={(name) => set(index, { ...row, name })}
              />
              <ValueInput
                label={words.valueOf(field.title, index + 1)}
                hideLabel
                placeholder={words.value}
                type={valueType(row.value)}
                value={row.value}
                onChange={(next) => set(index, { ...row, value: next ?? '' })}
              />
            </div>
            <RowTools label={words.row(index + 1)} rows={rows} index={index} onChange={put} />
          </div>
          {isRepeated(rows, index) && (
            <p role="alert" className="mt-1 flex items-start gap-[5px] text-xs text-warn">
              <Icon name="triangle-alert" size={13} className="mt-[1.5px]" />
              {words.repeatedName(row.name)}
            </p>
          )}
        </div>
      ))}
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        className="justify-self-start"
        onPress={() => put([...rows, { name: '', value: '' }])}
      >
        {words.addRow}
      </Button>
    </div>
  );
}

/** What is no text keeps its own type. */
function valueType(value: Json) {
  return typeof value === 'string' ? 'cell' : 'any';
}

export const dictionaryEditor: EditorEntry = {
  Editor: DictionaryEditor,
  fits: (value) => value === '' || readDictionary(value) !== null,
};
