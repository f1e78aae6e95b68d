import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';
import { cx } from '../class-names';
import { popoverLook } from './popover-look';

export { DialogTrigger as PopoverTrigger };

export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'children'> {
  /** Names it for a screen reader. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something small beside its trigger that holds more than commands. */
export function Popover({ label, className, children, ...props }: PopoverProps) {
  return (
    <AriaPopover offset={6} {...props} className={popoverLook}>
      <Dialog aria-label={label} className={cx('outline-none', className ?? 'p-3')}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
