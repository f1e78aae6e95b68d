import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { Spinner } from '../feedback/Spinner';
import { type ButtonSize, type ButtonVariant, buttonIconTone, buttonLook } from './button-look';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: GlyphName;
  readonly trailingIcon?: GlyphName;
  readonly className?: string;
  readonly children: ReactNode;
}

/** While `isPending` it keeps its width and its focus, and shows that it works. */
export function Button({
  variant = 'outline',
  size = 'md',
  icon,
  trailingIcon,
  className,
  children,
  ...props
}: ButtonProps) {
  const glyph = size === 'sm' ? 14 : 16;
  return (
    <AriaButton {...props} className={buttonLook(variant, size, className)}>
      {({ isPending }) => (
        <>
          {isPending ? (
            <Spinner size={glyph} />
          ) : (
            icon && <Icon name={icon} size={glyph} className={buttonIconTone(variant)} />
          )}
          {children}
          {trailingIcon && (
            <Icon name={trailingIcon} size={14} className={buttonIconTone(variant)} />
          )}
        </>
      )}
    </AriaButton>
  );
}

export interface PlainButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button with no look of its own, for cards and rows that do something. */
export function PlainButton(props: PlainButtonProps) {
  return <AriaButton {...props} />;
}
