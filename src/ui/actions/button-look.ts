import { cx } from '../class-names';

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent text-on-accent hover:bg-accent-hover pressed:bg-accent-hover forced-color-adjust-none',
  outline:
    'bg-surface text-ink inset-ring inset-ring-line-strong hover:bg-[color-mix(in_oklab,var(--color-surface),var(--color-ink)_5%)] pressed:bg-[color-mix(in_oklab,var(--color-surface),var(--color-ink)_9%)] forced-outline',
  quiet: 'text-ink hover:bg-hover pressed:bg-press',
  danger:
    'bg-surface text-bad inset-ring inset-ring-bad-line hover:bg-bad-soft pressed:bg-bad-soft forced-outline',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-[26px] gap-[5px] px-2 text-xs max-sm:h-9 max-sm:text-sm',
  md: 'h-[30px] gap-1.5 px-[11px] text-sm max-sm:h-10',
  lg: 'h-11 gap-2 px-4 text-[15px]',
};

/** The classes of a button, shared with links that look like one. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-sm font-medium whitespace-nowrap no-underline transition-colors select-none',
    'disabled:opacity-50 pending:opacity-80',
    sizes[size],
    variants[variant],
    extra,
  );
}

/** Icons of quiet and outlined buttons are a shade lighter than their words. */
export function buttonIconTone(variant: ButtonVariant): string {
  return variant === 'outline' || variant === 'quiet' ? 'text-ink-2' : '';
}
