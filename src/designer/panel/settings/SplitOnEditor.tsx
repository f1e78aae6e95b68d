import { useState } from 'react';
import type { Json, Trigger } from '../../../model/definition';
import { describeTrigger } from '../../../model/step';
import { Select } from '../../../ui';
import { useDesignerState } from '../../use-designer';
import { textOf } from '../field-text';
import { TemplateInput } from '../TemplateInput';
import { arraysOf, printPropertyPath } from './array-paths';
import type { SetSetting } from './use-setting';
import { words } from './words';

interface SplitOnEditorProps {
  readonly label: string;
  readonly step: Trigger;
  readonly value: Json | undefined;
  readonly set: SetSetting;
  readonly error?: string | undefined;
}

const other = 'other';

/** The arrays that the trigger is known to bring, or an expression. */
export function SplitOnEditor({ label, step, value, set, error }: SplitOnEditorProps) {
  const connectors = useDesignerState((state) => state.connectors);
  const [typing, setTyping] = useState(false);
  const arrays = arraysOf(describeTrigger(step, connectors).output);
  const choices = [[], ...arrays.filter((path) => path.length > 0)].map((path) => ({
    id: printPropertyPath(path),
    label: path.length === 0 ? words.wholeBody : path.join(' › '),
  }));
  const known = choices.find(({ id }) => id === value);
  const writes = typing || (value !== undefined && !known);
  return (
    <div className="grid gap-1.5">
      <Select
        label={label}
        hideLabel
        error={writes ? undefined : error}
        choices={[
          { id: '', label: words.none },
          ...choices,
          { id: other, label: words.otherArray },
        ]}
        value={writes ? other : (known?.id ?? '')}
        onChange={(id) => {
          setTyping(id === other);
          if (id !== other) set(id === '' ? undefined : id);
        }}
      />
      {writes && (
        <TemplateInput
          label={label}
          hideLabel
          error={error}
          value={textOf(value)}
          onChange={(text) => set(text === '' ? undefined : text, true)}
        />
      )}
    </div>
  );
}
