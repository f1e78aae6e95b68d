import type { ComponentType } from 'react';
import type { FieldManifest } from '../../../model/actions/manifest';
import type { Json } from '../../../model/definition';

/** `typing`: one of many quick changes, which are one step of Undo. */
export type ChangeValue = (value: Json | undefined, typing?: boolean) => void;

/** An editor is a controlled field: a value in, another one out. */
export interface EditorProps {
  readonly field: FieldManifest;
  readonly value: Json | undefined;
  readonly onChange: ChangeValue;
  readonly isInvalid: boolean;
}

export interface EditorEntry {
  readonly Editor: ComponentType<EditorProps>;
  /** Whether the editor can show all of the value; what it cannot is edited as text. */
  fits(value: Json | undefined, field: FieldManifest): boolean;
}
