import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  /** Omit only where a table names it. */
  readonly children?: ReactNode;
  readonly className?: string;
}

export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      validationBehavior="aria"
      className={cx(
        'group/box inline-flex min-h-6 items-center gap-2.5 max-sm:min-h-11',
        className,
      )}
    >
      {({ isIndeterminate }) => (
        <>
          <span
            aria-hidden="true"
            className="grid size-4 shrink-0 place-items-center rounded-xs border-[1.5px] border-line-control bg-surface text-transparent transition-colors group-disabled/box:opacity-45 group-selected/box:border-accent group-selected/box:bg-accent group-selected/box:text-on-accent group-indeterminate/box:border-accent group-indeterminate/box:bg-accent group-indeterminate/box:text-on-accent group-focus-visible/box:outline-2 group-focus-visible/box:outline-offset-2 group-focus-visible/box:outline-accent forced-color-adjust-none"
          >
            <Icon name={isIndeterminate ? 'minus' : 'check'} size={12} className="stroke-[3]" />
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
