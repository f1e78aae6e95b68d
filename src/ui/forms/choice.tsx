import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, type ListBoxProps, Text } from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { optionLook } from '../overlays/popover-look';
import { words } from '../words';

/** One of several things to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: GlyphName;
  readonly leading?: ReactNode;
}

/** The list that drops down from a select or a combo box. */
export function ChoiceList({
  emptyText = words.noMatches,
  ...props
}: Omit<ListBoxProps<Choice>, 'className' | 'children'> & { emptyText?: string }) {
  return (
    <ListBox
      {...props}
      className="max-h-80 min-h-0 overflow-auto p-[5px] outline-none"
      renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">{emptyText}</p>}
    >
      {(choice) => (
        <ListBoxItem id={choice.id} textValue={choice.label} className={cx(optionLook, 'text-ink')}>
          {({ isSelected }) => (
            <>
              {choice.leading ??
                (choice.icon && <Icon name={choice.icon} size={15} className="text-ink-2" />)}
              <span className="min-w-0 flex-1">
                <Text slot="label" className="block truncate">
                  {choice.label}
                </Text>
                {choice.description && (
                  <Text slot="description" className="block truncate text-xs text-ink-3">
                    {choice.description}
                  </Text>
                )}
              </span>
              <Icon
                name="check"
                size={14}
                className={isSelected ? 'text-accent-ink' : 'invisible'}
              />
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
