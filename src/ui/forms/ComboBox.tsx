import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Button,
  Group,
  Input,
  Popover,
} from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';
import { popoverLook } from '../overlays/popover-look';
import { words } from '../words';
import { type Choice, ChoiceList } from './choice';
import { bareInput, FieldFoot, FieldLabel, type FieldTexts, fieldBox } from './field-parts';

export interface ComboBoxProps
  extends FieldTexts,
    Omit<
      AriaComboBoxProps<Choice>,
      | 'className'
      | 'children'
      | 'isInvalid'
      | 'validationBehavior'
      | 'items'
      | 'defaultItems'
      | 'value'
      | 'defaultValue'
      | 'onChange'
      | 'selectionMode'
    > {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  readonly className?: string;
}

/** A select for long lists: typing narrows it. */
export function ComboBox({
  label,
  hideLabel = false,
  hint,
  help,
  error,
  choices,
  value,
  onChange,
  placeholder,
  className,
  ...props
}: ComboBoxProps) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      {...props}
      defaultItems={choices}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx('block min-w-0', className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} hint={hint} isRequired={props.isRequired} />
      <Group className={cx(fieldBox, 'pr-1')}>
        <Input className={bareInput} {...(placeholder !== undefined && { placeholder })} />
        <Button
          aria-label={words.more}
          className="grid size-6 place-items-center rounded-xs text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Icon name="chevrons-up-down" size={14} />
        </Button>
      </Group>
      <FieldFoot help={help} error={error} />
      <Popover className={cx(popoverLook, 'w-(--trigger-width)')}>
        <ChoiceList />
      </Popover>
    </AriaComboBox>
  );
}
