import type { ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { type ButtonSize, type ButtonVariant, buttonIconTone, buttonLook } from './button-look';

export interface LinkProps extends Omit<AriaLinkProps, 'className' | 'children'> {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link in text. Inside prose it is underlined, so that its colour is not the only sign. */
export function Link({ className, ...props }: LinkProps) {
  return (
    <AriaLink
      {...props}
      className={cx(
        'rounded-xs font-medium text-accent-ink no-underline hover:underline [p_&]:underline',
        className,
      )}
    />
  );
}

/** A link with no look of its own, for cards and rows that lead somewhere. */
export function PlainLink(props: LinkProps) {
  return <AriaLink {...props} />;
}

export interface LinkButtonProps extends LinkProps {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: GlyphName;
  readonly trailingIcon?: GlyphName;
}

/** Looks like a button, leads somewhere. */
export function LinkButton({
  variant = 'outline',
  size = 'md',
  icon,
  trailingIcon,
  className,
  children,
  ...props
}: LinkButtonProps) {
  const glyph = size === 'sm' ? 14 : 16;
  return (
    <AriaLink {...props} className={buttonLook(variant, size, className)}>
      {icon && <Icon name={icon} size={glyph} className={buttonIconTone(variant)} />}
      {children}
      {trailingIcon && <Icon name={trailingIcon} size={14} className={buttonIconTone(variant)} />}
    </AriaLink>
  );
}
