import { type ConnectionUses, useConnectionUses, useRemoveConnection } from '../../queries';
import { ConfirmDialog, Note, notify, Skeleton } from '../../ui';
import { notifyRefusal, RefusalNote } from '../refusal';
import type { ConnectionDialogProps } from './EditConnectionDialog';
import { isUnused, UseList } from './UsesDialog';
import { usesWords as words } from './words';

/** Names the flows and steps that will fail before it asks. */
export function RemoveConnectionDialog({ connection, onClose }: ConnectionDialogProps) {
  const uses = useConnectionUses(connection.id);
  const removal = useRemoveConnection();
  const remove = () =>
    removal.mutate(
      { connectionId: connection.id },
      {
        onSuccess: () => {
          notify({ title: words.removed(connection.name) });
          onClose();
        },
        onError: notifyRefusal,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={words.removeTitle(connection.name)}
      action={words.removeAct}
      danger
      isDisabled={!uses.data}
      isPending={removal.isPending}
      onConfirm={remove}
    >
      <div className="grid gap-3">
        <p className="text-ink-2">{words.removeText}</p>
        {uses.isPending && <Skeleton lines={2} />}
        {uses.isError && <RefusalNote error={uses.error} />}
        {uses.data && <Warning uses={uses.data} />}
      </div>
    </ConfirmDialog>
  );
}

function Warning({ uses }: { uses: ConnectionUses }) {
  if (isUnused(uses)) return <Note tone="ok">{words.unusedText}</Note>;
  return (
    <Note tone="warn" title={words.removeFails(uses.uses.length + uses.elsewhere)}>
      <UseList uses={uses} />
      {uses.elsewhere > 0 && <p>{words.elsewhere(uses.elsewhere)}</p>}
      <p>{words.removeNext}</p>
    </Note>
  );
}
