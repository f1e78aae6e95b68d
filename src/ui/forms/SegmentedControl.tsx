import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: GlyphName;
}

export interface SegmentedControlProps<Id extends string> {
  /** Names the group for a screen reader. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly size?: 'sm' | 'md';
  readonly className?: string;
}

/** One of a few, all in sight. */
export function SegmentedControl<Id extends string>({
  label,
  segments,
  value,
  onChange,
  size = 'sm',
  className,
}: SegmentedControlProps<Id>) {
  const choose = (keys: Set<unknown>) => {
    const chosen = segments.find((segment) => keys.has(segment.id));
    if (chosen) onChange(chosen.id);
  };
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
      className={cx(
        'inline-flex shrink-0 rounded-md bg-sunken p-0.5 inset-ring inset-ring-line forced-outline',
        className,
      )}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          className={cx(
            'inline-flex items-center justify-center gap-[5px] rounded-sm px-2.5 text-xs font-medium whitespace-nowrap text-ink-2 transition-colors',
            'hover:text-ink selected:bg-[light-dark(var(--color-surface),var(--color-raised))] selected:text-ink selected:shadow-card selected:ring selected:ring-line forced-colors:selected:outline-2 forced-colors:selected:outline-[Highlight]',
            size === 'sm' ? 'h-6' : 'h-[30px]',
          )}
        >
          {segment.icon && <Icon name={segment.icon} size={13} />}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
