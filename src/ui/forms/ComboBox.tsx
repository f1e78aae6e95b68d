import { Autocomplete, Input, Popover, TextField, useFilter } from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';
import { popupOwner } from '../lists/popup-owner';
import { popoverLook } from '../overlays/popover-look';
import { ChoiceList } from './choice';
import { SelectField, type SelectProps } from './Select';

export interface ComboBoxProps extends SelectProps {
  /** In the empty search field. */
  readonly searchLabel: string;
}

/** A select for long lists: typing narrows it. */
export function ComboBox({ searchLabel, choices, ...props }: ComboBoxProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <SelectField {...props}>
      <Popover className={cx(popoverLook, 'flex w-(--trigger-width) min-w-60 flex-col')}>
        <Autocomplete filter={contains}>
          <TextField
            aria-label={searchLabel}
            autoFocus
            className="flex items-center gap-2 border-b border-line px-3"
          >
            <Icon name="search" size={14} className="text-ink-3" />
            <Input
              {...popupOwner}
              placeholder={searchLabel}
              className="h-9 min-w-0 flex-1 bg-transparent outline-none max-sm:h-11 max-sm:text-[16px]"
            />
          </TextField>
          <ChoiceList items={choices} />
        </Autocomplete>
      </Popover>
    </SelectField>
  );
}
