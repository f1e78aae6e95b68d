import type { FieldManifest } from '../../model/actions/manifest';
import type { Json } from '../../model/definition';
import { ValueEditor } from './editors/ValueEditor';
import { useSetField } from './step-context';

interface FieldEditorProps {
  readonly field: FieldManifest;
  readonly value: Json | undefined;
  readonly error: string | undefined;
  /** Paths of values that go when this one changes. */
  readonly dependents: readonly (readonly string[])[];
}

/** One field of a step's form: what its editor gives is written where the manifest says. */
export function FieldEditor({ field, value, error, dependents }: FieldEditorProps) {
  const setField = useSetField();
  return (
    <ValueEditor
      field={field}
      value={value}
      error={error}
      onChange={(next, typing) => {
        setField(field.path, next, typing || dependents.length > 0);
        // Joined to the edit above: one step of Undo brings all of them back.
        for (const path of dependents) setField(path, undefined, field.path);
      }}
    />
  );
}
