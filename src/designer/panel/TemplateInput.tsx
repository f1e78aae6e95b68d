import { Suspense, useId, useState } from 'react';
import { cx, Icon } from '../../ui';
import { useHeldTyping } from '../typed-ahead';
import type { FieldAsk } from './FieldHelp';
import { LazyFieldHelp, LazyTemplateField } from './LazyTemplateField';
import { useDescribeReference } from './step-context';

interface TemplateInputProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** `list`: the field may take a whole list as it is. */
  readonly takes?: 'one' | 'list';
  /** Colours the tags of HTML. */
  readonly markup?: 'html';
  readonly className?: string;
}

/** A labelled field for text with values; what helps to write it opens right below. */
export function TemplateInput(props: TemplateInputProps) {
  const { label, value, onChange, error, help, placeholder, required = false } = props;
  const id = useId();
  const describe = useDescribeReference();
  const [ask, setAsk] = useState<FieldAsk | null>(null);
  const note = error ?? help;
  return (
    <div className={cx('min-w-0', props.className)}>
      <span
        id={id}
        className={
          props.hideLabel ? 'sr-only' : 'mb-[5px] block text-xs leading-4 font-medium text-ink-2'
        }
      >
        {label}
        {required && (
          <span aria-hidden="true" className="ml-1 text-bad">
            *
          </span>
        )}
      </span>
      <LazyTemplateField
        value={value}
        onChange={onChange}
        labelledBy={id}
        describedBy={`${id}-note`}
        multiline={props.multiline ?? false}
        required={required}
        invalid={error !== undefined}
        {...(props.markup && { markup: props.markup })}
        describe={describe}
        onPick={(insert) => setAsk({ kind: 'value', insert })}
        onExpression={(draft) => setAsk({ kind: 'expression', draft })}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <p
        id={`${id}-note`}
        hidden={note === undefined}
        className={cx(
          'mt-1 flex items-start gap-[5px] text-xs',
          error === undefined ? 'text-ink-3' : 'text-bad',
        )}
      >
        {error !== undefined && <Icon name="circle-alert" size={13} className="mt-[1.5px]" />}
        <span>{note}</span>
      </p>
      {ask && (
        <Suspense fallback={ask.kind === 'value' && <HeldKeys />}>
          <LazyFieldHelp ask={ask} field={label} takes={props.takes ?? 'one'} onAsk={setAsk} />
        </Suspense>
      )}
    </div>
  );
}

/** Stands for the list of values until it comes. */
function HeldKeys() {
  useHeldTyping(true);
  return null;
}
