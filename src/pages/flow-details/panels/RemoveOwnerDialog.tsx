import {
  type FlowOwner,
  type RemovalImpact,
  useConnectors,
  useImpactOfRemoving,
  useLeaveFlow,
  useRemoveOwner,
} from '../../../queries';
import { ConfirmDialog, Item, ItemList, Note, notify, Skeleton, Tile } from '../../../ui';
import { notifyRefusal, RefusalNote } from '../../refusal';
import { useActor } from '../../shell/actor-context';
import { useEnvironment } from '../../shell/environment-context';
import { stepNames } from '../banners';
import { ownerWords as words } from './words';

export interface RemoveOwnerDialogProps {
  readonly flowId: string;
  readonly owner: FlowOwner;
  readonly onClose: () => void;
  /** Somebody removed themselves. */
  readonly onLeft: () => void;
}

/** Shows what will stop before it asks. */
export function RemoveOwnerDialog({ flowId, owner, onClose, onLeft }: RemoveOwnerDialogProps) {
  const { actorId } = useActor();
  const isSelf = owner.id === actorId;
  const impact = useImpactOfRemoving(flowId, owner.id);
  const removal = useRemoveOwner();
  const leaving = useLeaveFlow();
  const act = () => {
    if (isSelf) {
      const onSuccess = () => {
        notify({ title: words.left });
        onLeft();
      };
      leaving.mutate({ flowId }, { onSuccess, onError: notifyRefusal });
      return;
    }
    const onSuccess = () => {
      notify({ title: words.removed(owner.name) });
      onClose();
    };
    removal.mutate({ flowId, principalId: owner.id }, { onSuccess, onError: notifyRefusal });
  };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={isSelf ? words.leaveTitle : words.removeTitle(owner.name)}
      action={isSelf ? words.leave : words.removeAct}
      danger
      isDisabled={impact.isPending || (impact.isError && !isSelf)}
      isPending={removal.isPending || leaving.isPending}
      onConfirm={act}
    >
      <div className="grid gap-3">
        <p className="text-ink-2">{isSelf ? words.leaveText : loss(owner)}</p>
        {impact.isPending && <Skeleton lines={2} />}
        {impact.isError && <RefusalNote error={impact.error} />}
        {impact.data && <Impact impact={impact.data} />}
      </div>
    </ConfirmDialog>
  );
}

function loss({ kind, name }: FlowOwner): string {
  return kind === 'group' ? words.losesGroup : words.losesAll(name);
}

function Impact({ impact: { connections, runOnlyUsers } }: { impact: RemovalImpact }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  if (connections.length === 0) return <Note tone="ok">{words.noImpact}</Note>;
  return (
    <Note tone="warn" title={words.impactTitle(connections.length)}>
      <ItemList label={words.impactTitle(connections.length)} flush className="my-1">
        {connections.map(({ reference, connectorId, account, steps }) => {
          const connector = connectors.find((one) => one.id === connectorId);
          return (
            <Item
              key={reference}
              leading={
                <Tile
                  colour={connector?.colour ?? 'slate'}
                  glyph={connector?.glyph ?? 'plug'}
                  size={24}
                />
              }
              title={`${connector?.title ?? connectorId}, ${account}`}
              text={words.impactSteps(stepNames(steps))}
            />
          );
        })}
      </ItemList>
      {runOnlyUsers > 0 && <p>{words.impactRunOnly(runOnlyUsers)}</p>}
      <p>{words.impactNext}</p>
    </Note>
  );
}
