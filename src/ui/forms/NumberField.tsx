import type { ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
} from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';
import { words } from '../words';
import { bareInput, FieldFoot, FieldLabel, type FieldTexts, fieldBox } from './field-parts';

export interface NumberFieldProps
  extends FieldTexts,
    Omit<AriaNumberFieldProps, 'className' | 'children' | 'isInvalid' | 'validationBehavior'> {
  readonly placeholder?: string;
  readonly suffix?: ReactNode;
  readonly className?: string;
}

const step =
  'grid h-3.5 w-5 place-items-center rounded-xs text-ink-3 hover:bg-hover hover:text-ink';

/** An empty field is NaN, as its type cannot say it otherwise. */
export function NumberField({
  label,
  hideLabel = false,
  hint,
  help,
  error,
  placeholder,
  suffix,
  className,
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      formatOptions={{ maximumFractionDigits: 15 }}
      {...props}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx('block min-w-0', className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} hint={hint} isRequired={props.isRequired} />
      <Group className={cx(fieldBox, 'pr-1')}>
        <Input
          className={cx(bareInput, 'tabular')}
          {...(placeholder !== undefined && { placeholder })}
        />
        {suffix && <span className="text-ink-3">{suffix}</span>}
        <span className="grid gap-px">
          <Button slot="increment" aria-label={words.increase} className={step}>
            <Icon name="chevron-up" size={12} />
          </Button>
          <Button slot="decrement" aria-label={words.decrease} className={step}>
            <Icon name="chevron-down" size={12} />
          </Button>
        </span>
      </Group>
      <FieldFoot help={help} error={error} />
    </AriaNumberField>
  );
}
