import { type ReactNode, useState } from 'react';
import type { FieldManifest } from '../../model/actions/manifest';
import type { Action, Trigger } from '../../model/definition';
import { valueAt } from '../../model/step';
import { Button, ComboBox } from '../../ui';
import { words } from './editors/words';
import { useSetField } from './step-context';

interface AdvancedFieldsProps {
  readonly fields: readonly FieldManifest[];
  readonly step: Action | Trigger;
  readonly children: (field: FieldManifest) => ReactNode;
}

/** Above this, the fields that are not shown are searched. */
const searchedFrom = 8;

/** Fields that are seldom needed: those with a value are shown, the others can be added. */
export function AdvancedFields({ fields, step, children }: AdvancedFieldsProps) {
  const setField = useSetField();
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  if (fields.length === 0) return null;
  const given = fields.filter((one) => valueAt(step, one.path) !== undefined);
  const shown = fields.filter((one) => given.includes(one) || added.has(one.name));
  const hidden = fields.filter((one) => !shown.includes(one));
  const add = (names: readonly string[]) => setAdded(new Set([...added, ...names]));
  const clear = () => {
    setAdded(new Set());
    for (const { path } of given) setField(path, undefined, ['clear']);
  };
  return (
    <>
      {shown.length > 0 && (
        <div className="flex items-center justify-between border-t border-line pt-2.5">
          <h3 className="text-xs font-semibold">{words.advanced}</h3>
          <Button size="sm" variant="quiet" onPress={clear}>
            {words.clearAll}
          </Button>
        </div>
      )}
      {shown.map(children)}
      {hidden.length > 0 && (
        <div className="flex items-end gap-1.5">
          {hidden.length > searchedFrom && (
            <ComboBox
              className="flex-1"
              label={words.addField}
              hideLabel
              searchLabel={words.searchFields}
              placeholder={words.addField}
              choices={hidden.map((one) => ({ id: one.name, label: one.title }))}
              value={null}
              onChange={(name) => add([name])}
            />
          )}
          <Button
            size="sm"
            variant="quiet"
            icon="chevron-down"
            onPress={() => add(hidden.map((one) => one.name))}
          >
            {words.showMore(hidden.length)}
          </Button>
        </div>
      )}
    </>
  );
}
