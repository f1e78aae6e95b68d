import { type ConnectionUses, useConnectionUses } from '../../queries';
import { Button, Dialog, EmptyState, Icon, Item, ItemList, Link, Skeleton } from '../../ui';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import type { ConnectionDialogProps } from './EditConnectionDialog';
import { usesWords as words } from './words';

export function UsesDialog({ connection, onClose }: ConnectionDialogProps) {
  const uses = useConnectionUses(connection.id);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={words.title(connection.name)}
      size="sm"
      footer={<Button onPress={onClose}>{words.close}</Button>}
    >
      {uses.isPending && <Skeleton lines={3} />}
      {uses.isError && <RefusalNote error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.data && <Uses uses={uses.data} />}
    </Dialog>
  );
}

function Uses({ uses }: { uses: ConnectionUses }) {
  if (isUnused(uses))
    return <EmptyState icon="cable" level={3} title={words.unused} text={words.unusedText} />;
  return (
    <>
      <UseList uses={uses} />
      {uses.elsewhere > 0 && (
        <p className="text-xs text-ink-2">{words.elsewhere(uses.elsewhere)}</p>
      )}
    </>
  );
}

export function isUnused({ uses, elsewhere }: ConnectionUses): boolean {
  return uses.length === 0 && elsewhere === 0;
}

/** Flow by flow, with the steps that sign in with the connection. */
export function UseList({ uses: { uses } }: { uses: ConnectionUses }) {
  return (
    <ItemList label={words.list} flush>
      {uses.map((use) => (
        <Item
          key={`${use.flowId}/${use.reference}`}
          leading={<Icon name="workflow" className="text-ink-3" />}
          title={<Link href={paths.flow(use.flowId)}>{use.flowName}</Link>}
          text={[
            words.steps(use.steps.map((step) => step.replaceAll('_', ' '))),
            use.runOnlyUsers > 0 && words.runOnly(use.runOnlyUsers),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </ItemList>
  );
}
