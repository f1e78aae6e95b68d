import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  Button,
  Header,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { Kbd } from '../display/Kbd';
import { optionLook, popoverLook } from './popover-look';

/** A command that opens more of them: an item, and the menu that comes out of it. */
export { MenuTrigger, SubmenuTrigger as SubMenu };

export interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'children' | 'items'> {
  readonly placement?: PopoverProps['placement'];
  /** Above the commands, e.g. whose menu this is. */
  readonly head?: ReactNode;
  /** Below them, e.g. what one should know. */
  readonly foot?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Stands beside its trigger inside a `MenuTrigger`. */
export function Menu({
  placement = 'bottom start',
  head,
  foot,
  className,
  children,
  ...props
}: MenuProps) {
  return (
    <Popover offset={4} placement={placement} className={cx(popoverLook, 'flex flex-col')}>
      {head}
      <AriaMenu
        {...props}
        className={cx('min-h-0 min-w-48 overflow-auto p-[5px] outline-none', className)}
      >
        {children}
      </AriaMenu>
      {foot}
    </Popover>
  );
}

export interface ContextMenuProps extends Omit<MenuProps, 'placement'> {
  /** Where the pointer is, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** A menu at a point. It is open for as long as it is there; `onClose` says that it shall go. */
export function ContextMenu({ x, y, onClose, ...props }: ContextMenuProps) {
  return (
    <MenuTrigger
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose?.();
      }}
    >
      {/* Nobody presses it: it is where the menu stands, and what closes the menus that come out of it. */}
      <Button
        excludeFromTabOrder
        aria-label={props['aria-label'] ?? ''}
        className="pointer-events-none fixed size-px opacity-0"
        style={{ left: x, top: y }}
      />
      <Menu autoFocus="first" {...props} />
    </MenuTrigger>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children'> {
  readonly icon?: GlyphName;
  /** Instead of an icon: an avatar, a tile. */
  readonly leading?: ReactNode;
  readonly label: string;
  readonly description?: string;
  readonly keys?: string;
  readonly danger?: boolean;
}

export function MenuItem({
  icon,
  leading,
  label,
  description,
  keys,
  danger = false,
  ...props
}: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={label}
      className={cx(optionLook, danger ? 'text-bad' : 'text-ink')}
    >
      {({ isSelected, selectionMode, hasSubmenu }) => (
        <>
          {leading ??
            (icon && <Icon name={icon} size={15} className={danger ? '' : 'text-ink-2'} />)}
          <span className="min-w-0 flex-1">
            <Text slot="label" className="block truncate">
              {label}
            </Text>
            {description && (
              <Text slot="description" className="block truncate text-xs font-normal text-ink-3">
                {description}
              </Text>
            )}
          </span>
          {keys && <Kbd keys={keys} plain />}
          {hasSubmenu && <Icon name="chevron-right" size={14} className="text-ink-3" />}
          {selectionMode !== 'none' && (
            <Icon name="check" size={14} className={isSelected ? 'text-accent-ink' : 'invisible'} />
          )}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="px-2 pt-1.5 pb-[3px] text-[11px] font-medium text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="-mx-[5px] my-[5px] h-px border-0 bg-line" />;
}
