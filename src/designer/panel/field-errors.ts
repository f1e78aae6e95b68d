import { createContext } from 'react';

/** What is wrong in the fields of the open form, by the paths of the fields. */
export interface FieldErrors {
  readonly errors: ReadonlyMap<string, string>;
  /** Somebody has been in the field: what is missing in it may be told. */
  touch(path: string): void;
}

export const FieldErrorsContext = createContext<FieldErrors>({
  errors: new Map(),
  touch: () => {},
});
