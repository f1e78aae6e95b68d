import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../actions/IconButton';
import { words } from '../words';
import { scrimLook } from './Dialog';

export interface SidePanelProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly description?: string;
  /** Before the title: a tile, an avatar. */
  readonly leading?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** 460 px at the right edge, over a scrim; a phone's whole width. */
export function SidePanel({
  isOpen,
  onOpenChange,
  title,
  description,
  leading,
  children,
  footer,
}: SidePanelProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className={scrimLook}>
      <Modal className="float fixed inset-y-0 right-0 flex w-full flex-col bg-surface transition-[translate,opacity] duration-(--duration-base) ease-out sm:w-[460px] entering:translate-x-2 entering:opacity-0 exiting:translate-x-2 exiting:opacity-0">
        <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-start gap-3 border-b border-line pt-4 pr-3 pb-3 pl-5">
            {leading}
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-[16px] leading-[22px] tracking-[-0.01em]">
                {title}
              </Heading>
              {description && <p className="mt-0.5 text-xs text-ink-2">{description}</p>}
            </div>
            <IconButton icon="x" label={words.close} onPress={() => onOpenChange(false)} />
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {footer && (
            <div className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
