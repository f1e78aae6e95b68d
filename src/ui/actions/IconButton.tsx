import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton,
  type ToggleButtonProps,
} from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { Spinner } from '../feedback/Spinner';
import { Tooltip, type TooltipProps } from './Tooltip';

export type IconButtonSize = 'xs' | 'sm' | 'md' | 'lg';

const sizes: Record<IconButtonSize, { box: string; glyph: number }> = {
  xs: { box: 'size-6 max-sm:size-8', glyph: 14 },
  sm: { box: 'size-[26px] max-sm:size-9', glyph: 16 },
  md: { box: 'size-[30px] max-sm:size-10', glyph: 16 },
  lg: { box: 'size-11', glyph: 20 },
};

function look(size: IconButtonSize, extra?: string): string {
  return cx(
    'relative inline-grid shrink-0 place-items-center rounded-sm text-ink-2 transition-colors',
    'hover:bg-hover hover:text-ink pressed:bg-press aria-expanded:bg-press aria-expanded:text-ink',
    'selected:bg-accent-soft selected:text-accent-ink disabled:opacity-40',
    sizes[size].box,
    extra,
  );
}

interface Named {
  readonly icon: GlyphName;
  /** Name for everyone: read out, and shown as a tooltip. */
  readonly label: string;
  readonly keys?: string;
  readonly size?: IconButtonSize;
  readonly className?: string;
  readonly placement?: TooltipProps['placement'];
}

export interface IconButtonProps
  extends Named,
    Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** A dot that says that there is something new; the label must say it too. */
  readonly dot?: boolean;
}

export function IconButton({
  icon,
  label,
  keys,
  size = 'md',
  className,
  placement = 'bottom',
  dot = false,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} placement={placement} {...(keys && { keys })}>
      <AriaButton {...props} aria-label={label} className={look(size, className)}>
        {({ isPending }) => (
          <>
            {isPending ? (
              <Spinner size={sizes[size].glyph} />
            ) : (
              <Icon name={icon} size={sizes[size].glyph} />
            )}
            {dot && (
              <span className="absolute top-[5px] right-[5px] size-[7px] rounded-full bg-bad ring-2 ring-surface" />
            )}
          </>
        )}
      </AriaButton>
    </Tooltip>
  );
}

export interface IconToggleProps
  extends Named,
    Omit<ToggleButtonProps, 'className' | 'children' | 'aria-label'> {}

/** An icon that is on or off. */
export function IconToggle({
  icon,
  label,
  keys,
  size = 'md',
  className,
  placement = 'bottom',
  ...props
}: IconToggleProps) {
  return (
    <Tooltip text={label} placement={placement} {...(keys && { keys })}>
      <ToggleButton {...props} aria-label={label} className={look(size, className)}>
        <Icon name={icon} size={sizes[size].glyph} />
      </ToggleButton>
    </Tooltip>
  );
}
