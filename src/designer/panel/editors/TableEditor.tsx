import { Button, SegmentedControl } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';
import { RowTools } from './RowTools';
import { readTable, type TableColumn, writeTable } from './shapes/table-shape';
import { ValueInput } from './ValueInput';
import { words } from './words';

/** Columns with a header and a value each, or as many as the first row has members. */
function TableEditor({ field, value, onChange }: EditorProps) {
  const shape = readTable(value || undefined) ?? { kind: 'automatic' };
  const columns = shape.kind === 'columns' ? shape.columns : [];
  const put = (next: readonly TableColumn[], typing = false) =>
    onChange(writeTable({ kind: 'columns', columns: next }), typing);
  return (
    <div className="grid gap-2">
      <SegmentedControl
        label={words.columnsOf(field.title)}
        className="justify-self-start"
        segments={[
          { id: 'automatic', label: words.automatic },
          { id: 'columns', label: words.custom },
        ]}
        value={shape.kind}
        onChange={(kind) =>
          onChange(kind === 'automatic' ? undefined : [{ header: '', value: '' }])
        }
      />
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
        <div key={index} className="flex items-start gap-1">
          <div className="grid min-w-0 flex-1 gap-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <ValueInput
              label={words.headerOf(index + 1)}
              hideLabel
              placeholder={words.header}
              type="any"
              value={column.header}
              onChange={(next) => put(columns.with(index, { ...column, header: next ?? '' }), true)}
            />
            <ValueInput
              label={words.valueOf(field.title, index + 1)}
              hideLabel
              placeholder={words.value}
              type="any"
              value={column.value}
              onChange={(next) => put(columns.with(index, { ...column, value: next ?? '' }), true)}
            />
          </div>
          <RowTools label={words.column(index + 1)} rows={columns} index={index} onChange={put} />
        </div>
      ))}
      {shape.kind === 'columns' && (
        <Button
          size="sm"
          variant="quiet"
          icon="plus"
          className="justify-self-start"
          onPress={() => put([...columns, { header: '', value: '' }])}
        >
          {words.addColumn}
        </Button>
      )}
    </div>
  );
}

export const tableEditor: EditorEntry = {
  Editor: TableEditor,
  fits: (value) => value === '' || readTable(value) !== null,
};
