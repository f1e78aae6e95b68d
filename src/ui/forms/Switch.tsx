import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { cx } from '../class-names';

export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'children'> {
  readonly label: string;
  readonly help?: string;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
  readonly className?: string;
}

/** Acts at once. What waits for a button is a checkbox. */
export function Switch({ label, help, hideLabel = false, className, ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className={cx('group/switch inline-flex min-h-6 items-center gap-2.5', className)}
    >
      <span
        aria-hidden="true"
        className="relative h-[18px] w-[30px] shrink-0 rounded-full bg-line-control transition-colors group-disabled/switch:opacity-45 group-selected/switch:bg-accent group-focus-visible/switch:outline-2 group-focus-visible/switch:outline-offset-2 group-focus-visible/switch:outline-accent forced-color-adjust-none"
      >
        <span className="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-white transition-[translate] group-selected/switch:translate-x-3 group-selected/switch:bg-on-accent" />
      </span>
      {hideLabel ? (
        <span className="sr-only">{label}</span>
      ) : (
        <span>
          {label}
          {help && <span className="block text-xs text-ink-3">{help}</span>}
        </span>
      )}
    </AriaSwitch>
  );
}
