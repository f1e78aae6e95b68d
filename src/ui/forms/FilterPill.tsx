import { Button } from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';
import { Menu, MenuItem, MenuTrigger } from '../overlays/Menu';
import type { Choice } from './choice';

export interface FilterPillProps {
  /** What is filtered: `Status`. */
  readonly label: string;
  /** What stands for no filter: `Any`. */
  readonly anyLabel: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

const any = '*';

/** A filter of a list. It is tinted while it leaves something out. */
export function FilterPill({ label, anyLabel, choices, value, onChange }: FilterPillProps) {
  const chosen = choices.find((choice) => choice.id === value);
  return (
    <MenuTrigger>
      <Button
        className={cx(
          'inline-flex h-7 shrink-0 items-center gap-[5px] rounded-full px-2.5 text-xs font-medium whitespace-nowrap inset-ring transition-colors max-sm:h-9',
          chosen
            ? 'bg-accent-soft text-accent-ink inset-ring-accent-line'
            : 'text-ink-2 inset-ring-line-strong hover:bg-hover',
        )}
      >
        {chosen ? `${label}: ${chosen.label}` : label}
        <Icon name="chevron-down" size={12} />
      </Button>
      <Menu
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value ?? any]}
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          onChange(key === undefined || key === any ? null : String(key));
        }}
      >
        <MenuItem id={any} label={anyLabel} />
        {choices.map((choice) => (
          <MenuItem
            key={choice.id}
            id={choice.id}
            label={choice.label}
            {...(choice.icon && { icon: choice.icon })}
          />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
