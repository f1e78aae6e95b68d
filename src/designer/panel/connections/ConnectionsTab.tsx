import { type FlowConnection, useFlowDetails } from '../../../queries';
import { EmptyState, Icon, IconButton, Skeleton, Status, Tile, type Tone } from '../../../ui';
import { openUses } from '../../usage/open-uses';
import { usageWords } from '../../usage/words';
import { useDesigner, useDesignerState } from '../../use-designer';
import { useFlowId } from '../environment';
import { words as flowWords } from '../flow/words';
import { StepLinks } from '../StepLinks';
import { ChangeConnection } from './ChangeConnection';
import { words } from './words';

const statusLooks = {
  connected: { tone: 'ok', icon: 'check' },
  broken: { tone: 'bad', icon: 'triangle-alert' },
  missing: { tone: 'bad', icon: 'unlink' },
  ownerGone: { tone: 'warn', icon: 'user-round-x' },
} as const satisfies Record<FlowConnection['status'], { tone: Tone; icon: string }>;

/** Every connection of the flow, the steps that use it, and who signs in. */
export function ConnectionsTab() {
  const details = useFlowDetails(useFlowId());
  if (details.isPending) return <Skeleton lines={4} />;
  const { embedded = [], other = [] } = details.data?.connections ?? {};
  const all = [...embedded, ...other];
  if (all.length === 0) {
    return (
      <EmptyState icon="plug" title={flowWords.noConnections} text={flowWords.noConnectionsText} />
    );
  }
  return (
    <ul aria-label={words.list} className="grid grid-cols-1 gap-2">
      {all.map((one) => (
        <ConnectionCard key={one.reference} connection={one} />
      ))}
    </ul>
  );
}

function ConnectionCard({ connection }: { connection: FlowConnection }) {
  const { reference, connectorId, mode, status, steps } = connection;
  const designer = useDesigner();
  const connector = useDesignerState((state) =>
    state.connectors.find(({ id }) => id === connectorId),
  );
  return (
    <li className="rounded-md border border-line px-2.5 py-2">
      <div className="flex items-center gap-2.5">
        <Tile colour={connector?.colour ?? 'slate'} glyph={connector?.glyph ?? 'plug'} size={24} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{connector?.title ?? connectorId}</span>
          <span className="block truncate text-xs text-ink-3">{accountOf(connection)}</span>
        </span>
        <IconButton
          icon="list-filter"
          size="sm"
          label={usageWords.whereUsedOf(connector?.title ?? connectorId)}
          onPress={() => openUses(designer, { kind: 'connection', name: reference })}
        />
        {connector && <ChangeConnection reference={reference} connector={connector} />}
      </div>
      {status !== 'connected' && (
        <p className="mt-1.5 flex items-start gap-1.5 text-xs text-bad">
          <Icon name="triangle-alert" size={13} className="mt-px" />
          {words.repair(status)}
        </p>
      )}
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs">
        {mode === 'embedded' && <Status {...statusLooks[status]} word={words.status(status)} />}
        {steps.length === 0 && <p className="text-ink-3">{words.notUsed}</p>}
        <StepLinks steps={steps} />
      </div>
    </li>
  );
}

/** The account, and who made it if the account does not say so. */
export function accountOf({ mode, connection }: FlowConnection): string {
  if (mode === 'invoker') return words.runner;
  if (!connection) return words.noneChosen;
  const { account, owner } = connection;
  return account === owner.mail ? account : words.byWhom(account, owner.name);
}
