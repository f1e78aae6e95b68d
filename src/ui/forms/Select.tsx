import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';
import { popoverLook } from '../overlays/popover-look';
import { type Choice, ChoiceList } from './choice';
import { FieldFoot, FieldLabel, type FieldTexts, fieldBox } from './field-parts';

export interface SelectProps
  extends FieldTexts,
    Omit<
      AriaSelectProps<Choice>,
      | 'className'
      | 'children'
      | 'isInvalid'
      | 'validationBehavior'
      | 'value'
      | 'defaultValue'
      | 'onChange'
      | 'selectionMode'
    > {
  readonly choices: readonly Choice[];
  /** Id of the chosen one, or null. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly className?: string;
}

export function Select({ choices, ...props }: SelectProps) {
  return (
    <SelectField {...props}>
      <Popover className={cx(popoverLook, 'flex min-w-(--trigger-width) flex-col')}>
        <ChoiceList items={choices} />
      </Popover>
    </SelectField>
  );
}

/** The field itself; what drops down from it are the children. */
export function SelectField({
  label,
  hideLabel = false,
  hint,
  help,
  error,
  value,
  onChange,
  className,
  children,
  ...props
}: Omit<SelectProps, 'choices'> & { children: ReactNode }) {
  return (
    <AriaSelect
      {...props}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx('block min-w-0', className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} hint={hint} isRequired={props.isRequired} />
      <Button className={cx(fieldBox, 'text-left aria-expanded:field-box-focus')}>
        <SelectValue<Choice> className="min-w-0 flex-1 truncate placeholder-shown:text-ink-3">
          {({ selectedItem, defaultChildren }) =>
            selectedItem ? (
              <span className="flex items-center gap-[9px] truncate">
                {selectedItem.leading ??
                  (selectedItem.icon && (
                    <Icon name={selectedItem.icon} size={15} className="text-ink-2" />
                  ))}
                {selectedItem.label}
              </span>
            ) : (
              defaultChildren
            )
          }
        </SelectValue>
        <Icon name="chevrons-up-down" size={14} className="text-ink-3" />
      </Button>
      <FieldFoot help={help} error={error} />
      {children}
    </AriaSelect>
  );
}
