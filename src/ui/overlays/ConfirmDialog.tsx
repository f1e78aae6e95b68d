import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { words } from '../words';
import { Dialog } from './Dialog';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What will happen and what cannot be undone. */
  readonly children: ReactNode;
  /** The act itself, as a verb. */
  readonly action: string;
  readonly danger?: boolean;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
}

/** Only for what has no way back; everything else is done at once and offers Undo. */
export function ConfirmDialog({
  isOpen,
  onOpenChange,
  title,
  children,
  action,
  danger = false,
  isPending = false,
  isDisabled = false,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={title}
      role="alertdialog"
      size="sm"
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{words.cancel}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            isPending={isPending}
            isDisabled={isDisabled}
            onPress={onConfirm}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
