import { useState } from 'react';
import {
  type Candidate,
  type FlowDetails,
  type FlowOwner,
  useAddOwner,
  useRemoveOwner,
} from '../../../queries';
import { IconButton, ItemList, LinkButton, Note, notify, SidePanel } from '../../../ui';
import { paths } from '../../paths';
import { PeopleField } from '../../people/PeopleField';
import { PrincipalItem } from '../../people/PrincipalItem';
import { faultText } from '../../refusal';
import { useActor } from '../../shell/actor-context';
import type { PanelProps } from '../FlowPanel';
import { RemoveOwnerDialog } from './RemoveOwnerDialog';
import { words as panelWords, ownerWords as words } from './words';

/** Who owns the flow. Adding takes effect at once and can be undone; removing first says what it breaks. */
export function OwnersPanel({ details, onClose }: PanelProps) {
  const { flow, owners, can } = details;
  const [leaving, setLeaving] = useState<FlowOwner | null>(null);
  return (
    <SidePanel
      isOpen
      onOpenChange={onClose}
      title={panelWords.titles.owners}
      description={words.lead}
    >
      <div className="grid gap-4">
        {can.addOwner && <AddOwner details={details} />}
        <ItemList label={words.list} flush>
          {owners.map((owner) => (
            <OwnerItem
              key={owner.id}
              owner={owner}
              details={details}
              onRemove={() => setLeaving(owner)}
            />
          ))}
        </ItemList>
        <Advice flow={flow} />
      </div>
      {leaving && (
        <RemoveOwnerDialog
          flowId={flow.id}
          owner={leaving}
          onClose={() => setLeaving(null)}
          onLeft={onClose}
        />
      )}
    </SidePanel>
  );
}

function AddOwner({ details: { flow, owners } }: { details: FlowDetails }) {
  const add = useAddOwner();
  const remove = useRemoveOwner();
  const pick = ({ id: principalId, name }: Candidate) =>
    add.mutate(
      { flowId: flow.id, principalId },
      {
        onSuccess: () =>
          notify({
            title: words.added(name),
            text: words.addedText,
            tone: 'ok',
            undo: () => remove.mutate({ flowId: flow.id, principalId }),
          }),
      },
    );
  return (
    <PeopleField
      label={words.add}
      autoFocus
      without={owners.map((owner) => owner.id)}
      onPick={pick}
      error={add.isError ? faultText(add.error) : undefined}
      onErrorSeen={add.reset}
    />
  );
}

interface OwnerItemProps {
  readonly owner: FlowOwner;
  readonly details: FlowDetails;
  readonly onRemove: () => void;
}

function OwnerItem({ owner, details: { can }, onRemove }: OwnerItemProps) {
  const { actorId } = useActor();
  const mayRemove = owner.id === actorId ? can.leaveFlow : can.removeOwner;
  return (
    <PrincipalItem
      principal={owner}
      size={28}
      text={owner.isCreator ? words.creatorStays : undefined}
      trailing={
        owner.isCreator ? (
          <span className="text-xs text-ink-3">{words.creator}</span>
        ) : (
          mayRemove && (
            <IconButton
              className="max-sm:size-11"
              icon={owner.id === actorId ? 'log-out' : 'trash-2'}
              label={owner.id === actorId ? words.leave : words.remove(owner.name)}
              onPress={onRemove}
            />
          )
        )
      }
    />
  );
}

/** Owning is the strongest way to share, so the page says when a weaker one will do. */
function Advice({ flow }: { flow: FlowDetails['flow'] }) {
  return (
    <div className="grid gap-2.5">
      {flow.kind === 'instant' && (
        <Note
          tone="accent"
          title={words.adviceTitle}
          actions={
            <LinkButton size="sm" href={paths.sharing(flow.id, 'runOnly')}>
              {words.adviceAct}
            </LinkButton>
          }
        >
          {words.adviceText}
        </Note>
      )}
      <Note icon="users-round">{words.adviceGroup}</Note>
    </div>
  );
}
