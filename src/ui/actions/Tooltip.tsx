import type { ReactElement } from 'react';
import {
  Tooltip as AriaTooltip,
  type TooltipProps as AriaTooltipProps,
  TooltipTrigger,
} from 'react-aria-components';
import { Kbd } from '../display/Kbd';

export interface TooltipProps extends Pick<AriaTooltipProps, 'placement'> {
  readonly text: string;
  /** The chord that does the same, e.g. `Mod+Z`. */
  readonly keys?: string;
  /** The one thing that can be hovered and focused. */
  readonly children: ReactElement;
  readonly isDisabled?: boolean;
}

/** A second name for something that has one already; never the only place of a fact. */
export function Tooltip({ text, keys, children, isDisabled = false, ...props }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0} isDisabled={isDisabled}>
      {children}
      <AriaTooltip
        {...props}
        offset={6}
        className="flex max-w-70 items-center gap-2 rounded-sm bg-[light-dark(var(--color-ink),var(--color-press))] px-2 py-1 text-xs font-medium text-[light-dark(#fff,var(--color-ink))] shadow-pop backdrop-blur-lg transition-opacity forced-outline entering:opacity-0 exiting:opacity-0"
      >
        {text}
        {keys && <Kbd keys={keys} plain />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
