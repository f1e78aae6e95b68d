import { type ReactNode, useId } from 'react';
import { Icon, IconButton } from '../../../ui';
import { words } from './words';

interface FieldFrameProps {
  readonly label: string;
  readonly required: boolean;
  /** At the right of the label. */
  readonly tools?: ReactNode;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label, tools and notes around a field of several controls. */
export function FieldFrame({ label, required, tools, help, error, children }: FieldFrameProps) {
  const id = useId();
  const note = error ?? help;
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0" aria-describedby={note ? id : undefined}>
      <legend className="sr-only">{label}</legend>
      <div className="mb-[5px] flex min-h-4 items-center gap-1 text-xs leading-4 font-medium text-ink-2">
        <span aria-hidden="true" className="min-w-0 truncate">
          {label}
          {required && <span className="ml-1 text-bad">*</span>}
        </span>
        <span className="-my-1 ml-auto flex shrink-0 gap-0.5">{tools}</span>
      </div>
      {children}
      {note !== undefined && (
        <p
          id={id}
          className={
            error === undefined
              ? 'mt-1 text-xs text-ink-3'
              : 'mt-1 flex items-start gap-[5px] text-xs text-bad'
          }
        >
          {error !== undefined && <Icon name="circle-alert" size={13} className="mt-[1.5px]" />}
          <span>{note}</span>
        </p>
      )}
    </fieldset>
  );
}

/** Between the controls of a field and the text that may hold expressions. */
export function ModeSwitch(props: {
  readonly label: string;
  readonly isText: boolean;
  readonly onChange: (isText: boolean) => void;
}) {
  const { label, isText, onChange } = props;
  return (
    <IconButton
      size="xs"
      icon={isText ? 'list-checks' : 'square-function'}
      label={isText ? words.toForm(label) : words.toText(label)}
      onPress={() => onChange(!isText)}
    />
  );
}
