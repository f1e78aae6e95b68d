import type { Json } from '../../../model/definition';
import { Button } from '../../../ui';
import type { EditorEntry, EditorProps } from './editor-props';
import { RowTools } from './RowTools';
import { ValueInput } from './ValueInput';
import { words } from './words';

/** The items of a list one by one. The whole list as one value is the field's text. */
function ArrayEditor({ field, value, onChange }: EditorProps) {
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  const type = field.items?.type ?? 'any';
  const empty: Json = type === 'object' ? {} : '';
  const put = (rest: readonly Json[]) =>
    onChange(rest.length === 0 && !field.required ? undefined : rest);
  return (
    <div className="grid gap-1.5">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
        <div key={index} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <ValueInput
              label={words.itemOf(field.title, index + 1)}
              hideLabel
              type={type}
              multiline={typeof item === 'object' && item !== null}
              value={item}
              onChange={(next, typing) => onChange(items.with(index, next ?? ''), typing)}
            />
          </div>
          <RowTools label={words.item(index + 1)} rows={items} index={index} onChange={put} />
        </div>
      ))}
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        className="justify-self-start"
        onPress={() => onChange([...items, empty])}
      >
        {words.addItem}
      </Button>
    </div>
  );
}

export const arrayEditor: EditorEntry = {
  Editor: ArrayEditor,
  fits: (value) => value === undefined || value === '' || Array.isArray(value),
};
