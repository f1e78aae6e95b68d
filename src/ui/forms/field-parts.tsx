import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';

/** What every field has around its control. */
export interface FieldTexts {
  readonly label: string;
  /** The label is read out but not shown: the place says it already. */
  readonly hideLabel?: boolean;
  /** At the label's right: a count, a format. */
  readonly hint?: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and how to put it right; shows the field as invalid. */
  readonly error?: string | undefined;
}

export function FieldLabel({
  label,
  hideLabel = false,
  hint,
  isRequired = false,
}: Pick<FieldTexts, 'label' | 'hideLabel' | 'hint'> & { isRequired?: boolean | undefined }) {
  if (hideLabel) return <Label className="sr-only">{label}</Label>;
  return (
    <span className="mb-[5px] flex items-center gap-1.5 text-xs font-medium text-ink-2">
      <Label>
        {label}
        {isRequired && (
          <span aria-hidden="true" className="ml-1 text-bad">
            *
          </span>
        )}
      </Label>
      {hint && <span className="ml-auto font-normal text-ink-3 tabular">{hint}</span>}
    </span>
  );
}

export function FieldFoot({ help, error }: Pick<FieldTexts, 'help' | 'error'>) {
  return (
    <>
      {help && error === undefined && (
        <Text slot="description" className="mt-1 block text-xs text-ink-3">
          {help}
        </Text>
      )}
      <FieldError className="mt-1 flex items-start gap-[5px] text-xs text-bad">
        <Icon name="circle-alert" size={13} className="mt-[1.5px]" />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

/** The box around an input. It lights up while something in it has the focus. */
export const fieldBox =
  'field-box flex min-h-8 w-full items-center gap-1.5 px-[9px] text-sm max-sm:min-h-11 max-sm:text-[16px] focus-within:field-box-focus invalid:field-box-invalid disabled:opacity-55';

export const bareInput =
  'min-w-0 flex-1 self-stretch bg-transparent py-[5px] leading-[22px] text-ink outline-none placeholder:text-ink-3';

/** Several fields under one another, or side by side where there is room. */
export function FieldStack({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('grid content-start gap-3.5', className)}>{children}</div>;
}
