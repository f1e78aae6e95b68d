import { useState } from 'react';
import {
  type FlowConnection,
  type FlowDetails,
  useConnections,
  useConnectors,
  useRebindConnection,
} from '../../../queries';
import { Button, Note, notify, type RadioCard, RadioCards, SidePanel, Tile } from '../../../ui';
import { NewConnectionDialog } from '../../connections/NewConnectionDialog';
import { notifyRefusal } from '../../refusal';
import { useEnvironment } from '../../shell/environment-context';
import { stepNames } from '../banners';
import { ConnectionStatus, InvokerBadge } from '../ConnectionsCard';
import type { PanelProps } from '../FlowPanel';
import { words as panelWords, connectionWords as words } from './words';

/** Points the steps of a reference at another connection: one's own, or one that the flow has already. */
export function ConnectionsPanel({ details, onClose }: PanelProps) {
  const { embedded, other } = details.connections;
  return (
    <SidePanel
      isOpen
      onOpenChange={onClose}
      title={panelWords.titles.connections}
      description={words.lead}
    >
      <div className="grid gap-3">
        {[...embedded, ...other].map((one) => (
          <ReferenceCard key={one.reference} details={details} connection={one} />
        ))}
      </div>
    </SidePanel>
  );
}

interface ReferenceCardProps {
  readonly details: FlowDetails;
  readonly connection: FlowConnection;
}

function ReferenceCard({ details, connection: one }: ReferenceCardProps) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const connector = connectors.find(({ id }) => id === one.connectorId);
  const title = connector?.title ?? one.connectorId;
  return (
    <section className="rounded-card border border-line p-1.5">
      <div className="flex items-center gap-2.5 px-2 py-1.5">
        <Tile colour={connector?.colour ?? 'slate'} glyph={connector?.glyph ?? 'plug'} />
        <div className="min-w-0 flex-1">
          <b className="block truncate font-[550]">{title}</b>
          <p className="text-xs text-ink-3">{words.steps(stepNames(one.steps))}</p>
        </div>
        {one.mode === 'invoker' ? <InvokerBadge /> : <ConnectionStatus status={one.status} />}
      </div>
      {one.mode === 'invoker' ? (
        <p className="px-2 pb-2 text-xs text-ink-2">{words.provided}</p>
      ) : (
        <Choices details={details} connection={one} title={title} />
      )}
    </section>
  );
}

function Choices({ details, connection: one, title }: ReferenceCardProps & { title: string }) {
  const cards = useCards(details, one);
  const rebind = useRebindConnection();
  const [isCreating, setCreating] = useState(false);
  const choose = (connectionId: string) => {
    if (connectionId === one.connection?.id) return;
    rebind.mutate(
      { flowId: details.flow.id, reference: one.reference, connectionId },
      {
        onSuccess: () =>
          notify({ title: words.changed(title), text: words.changedText, tone: 'ok' }),
        onError: notifyRefusal,
      },
    );
  };
  return (
    <>
      {cards.length === 0 && <Note className="mb-1.5">{words.none}</Note>}
      <RadioCards
        label={title}
        hideLabel
        cards={cards}
        value={one.connection?.id ?? null}
        isDisabled={rebind.isPending}
        onChange={choose}
      />
      <Button variant="quiet" size="sm" icon="plus" onPress={() => setCreating(true)}>
        {words.create}
      </Button>
      {isCreating && (
        <NewConnectionDialog
          connectorId={one.connectorId}
          onClose={() => setCreating(false)}
          onMade={({ id }) => choose(id)}
        />
      )}
    </>
  );
}

/** The one in use first, then one's own, then those of other references of the flow. */
function useCards(details: FlowDetails, one: FlowConnection): readonly RadioCard<string>[] {
  const { environment } = useEnvironment();
  const own = useConnections(environment.id).data ?? [];
  const { embedded, other } = details.connections;
  const cards = new Map<string, RadioCard<string>>();
  const offer = (id: string, label: string, description: string) => {
    if (!cards.has(id)) cards.set(id, { id, label, description });
  };
  const inFlow = [one, ...embedded, ...other].filter(
    ({ connectorId }) => connectorId === one.connectorId,
  );
  const current = one.connection;
  if (current) {
    const whose = current.isMine ? words.yours : words.ofOwner(current.owner.name);
    offer(current.id, current.account, `${words.current} · ${whose}`);
  }
  for (const { id, name, connectorId, status } of own) {
    const state = status === 'broken' ? `${words.yours}, ${words.broken}` : words.yours;
    if (connectorId === one.connectorId) offer(id, name, state);
  }
  for (const { connection } of inFlow) {
    if (connection) offer(connection.id, connection.account, words.ofOwner(connection.owner.name));
  }
  return [...cards.values()];
}
