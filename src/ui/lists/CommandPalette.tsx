import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { Kbd } from '../display/Kbd';
import { scrimLook } from '../overlays/Dialog';
import { optionLook } from '../overlays/popover-look';
import { popupOwner } from './popup-owner';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** At the right, quieter; it is searched too. */
  readonly detail?: string;
  readonly icon?: GlyphName;
  readonly leading?: ReactNode;
  readonly keys?: string;
  /** Words that find it although they are not shown. */
  readonly keywords?: string;
  readonly onAction: () => void;
}
export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Name of the dialog and of the field. */
  readonly label: string;
  readonly placeholder: string;
  readonly emptyText: string;
  readonly groups: readonly PaletteGroup[];
}

/** Opens everything by typing. Every word typed must occur somewhere in the item. */
export function CommandPalette({
  isOpen,
  onOpenChange,
  label,
  placeholder,
  emptyText,
  groups,
}: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const matches = (text: string, input: string) =>
    input
      .trim()
      .split(/\s+/u)
      .every((word) => contains(text, word));
  const run = (item: PaletteItem) => {
    onOpenChange(false);
    item.onAction();
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={cx(scrimLook, 'flex justify-center px-3 pt-[10vh]')}
    >
      <Modal className="h-fit w-full max-w-150 transition-[translate,opacity] duration-(--duration-fast) ease-out entering:-translate-y-1 entering:opacity-0 exiting:opacity-0">
        <Dialog aria-label={label} className="float overflow-hidden rounded-lg outline-none">
          <Autocomplete filter={matches}>
            <TextField aria-label={label} autoFocus className="flex items-center gap-2.5 px-3.5">
              <Icon name="search" className="text-ink-3" />
              <Input
                {...popupOwner}
                placeholder={placeholder}
                className="h-12 min-w-0 flex-1 bg-transparent text-[15px] outline-none"
              />
              <Kbd keys="Esc" />
            </TextField>
            <ListBox
              aria-label={label}
              className="max-h-[min(420px,60vh)] overflow-auto border-t border-line p-[5px] outline-none"
              renderEmptyState={() => (
                <p className="px-3 py-8 text-center text-ink-3">{emptyText}</p>
              )}
            >
              {groups
                .filter((group) => group.items.length > 0)
                .map((group) => (
                  <ListBoxSection key={group.id} id={`group:${group.id}`}>
                    <Header className="px-2 pt-2 pb-[3px] text-[11px] font-medium text-ink-3">
                      {group.title}
                    </Header>
                    {group.items.map((item) => (
                      <PaletteRow key={item.id} item={item} onRun={() => run(item)} />
                    ))}
                  </ListBoxSection>
                ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteRow({ item, onRun }: { item: PaletteItem; onRun: () => void }) {
  const searched = [item.label, item.detail, item.keywords].filter(Boolean).join(' ');
  return (
    <ListBoxItem
      id={item.id}
      textValue={searched}
      aria-label={item.label}
      onAction={onRun}
      className={cx(optionLook, 'min-h-9 text-ink')}
    >
      {item.leading ?? (item.icon && <Icon name={item.icon} className="text-ink-2" />)}
      <Text slot="label" className="min-w-0 flex-1 truncate">
        {item.label}
      </Text>
      {item.detail && <span className="truncate text-xs text-ink-3">{item.detail}</span>}
      {item.keys && <Kbd keys={item.keys} plain />}
    </ListBoxItem>
  );
}
