import type { ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Group,
  Input,
} from 'react-aria-components';
import { cx } from '../class-names';
import { bareInput, FieldFoot, FieldLabel, type FieldTexts, fieldBox } from './field-parts';

export interface TextFieldProps
  extends FieldTexts,
    Omit<AriaTextFieldProps, 'className' | 'children' | 'isInvalid' | 'validationBehavior'> {
  readonly placeholder?: string;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  /** Code, keys, addresses of machines. */
  readonly mono?: boolean;
  readonly className?: string;
}

export function TextField({
  label,
  hideLabel = false,
  hint,
  help,
  error,
  placeholder,
  prefix,
  suffix,
  mono = false,
  className,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx('block min-w-0', className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} hint={hint} isRequired={props.isRequired} />
      <Group className={fieldBox}>
        {prefix}
        <Input
          className={cx(bareInput, mono && 'font-mono text-xs')}
          {...(placeholder !== undefined && { placeholder })}
        />
        {suffix}
      </Group>
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'prefix' | 'suffix' | 'type'> {
  readonly rows?: number;
}

export function TextArea({
  label,
  hideLabel = false,
  hint,
  help,
  error,
  placeholder,
  mono = false,
  rows = 3,
  className,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx('block min-w-0', className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} hint={hint} isRequired={props.isRequired} />
      <AriaTextArea
        rows={rows}
        className={cx(
          fieldBox,
          'block resize-y py-[7px] leading-[20px] outline-none',
          mono && 'font-mono text-xs',
        )}
        {...(placeholder !== undefined && { placeholder })}
      />
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  );
}
