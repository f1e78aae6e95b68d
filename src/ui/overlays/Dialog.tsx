import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../actions/IconButton';
import { cx } from '../class-names';
import { words } from '../words';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly description?: string;
  readonly size?: 'sm' | 'md' | 'lg';
  /** A question that must be answered: a click outside does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
}

const widths = { sm: 'sm:w-[400px]', md: 'sm:w-[520px]', lg: 'sm:w-[680px]' } as const;

export const scrimLook =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-(--duration-base) entering:opacity-0 exiting:opacity-0';

/** In the middle of the page; on a phone it rises from the foot. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  size = 'md',
  role = 'dialog',
  children,
  footer,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className={cx(scrimLook, 'flex items-end justify-center sm:items-start sm:pt-[12vh]')}
    >
      <Modal
        className={cx(
          'float flex max-h-[92dvh] w-full flex-col rounded-t-lg sm:max-h-[76vh] sm:rounded-lg',
          'transition-[translate,opacity] duration-(--duration-base) ease-out entering:translate-y-2 entering:opacity-0 exiting:opacity-0',
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-start gap-3 pt-4 pr-3 pb-2 pl-5">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-[16px] leading-[22px] tracking-[-0.01em]">
                {title}
              </Heading>
              {description && <p className="mt-0.5 text-xs text-ink-2">{description}</p>}
            </div>
            <IconButton icon="x" label={words.close} onPress={() => onOpenChange(false)} />
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-5 pt-1 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
