import { TextField, type TextFieldProps } from './TextField';

/** A day as `2026-11-20`, through the browser's own picker: it knows the reader's order and keyboard. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'placeholder'>) {
  return <TextField {...props} type="date" />;
}
