import type { Action, Trigger } from '../../model/definition';
import { hostOf } from '../../model/step';
import { useConnections, useFlowDetails } from '../../queries';
import { cx } from '../../ui';
import { useDesigner, useDesignerState } from '../use-designer';
import { ChangeConnection } from './connections/ChangeConnection';
import { accountOf } from './connections/ConnectionsTab';
import { words as own } from './connections/words';
import { useEnvironmentId, useFlowId } from './environment';
import { panelWords } from './words';

/** Whose account a connector step works with, and how to take another one. */
export function ConnectionFoot({ step }: { step: Action | Trigger }) {
  const designer = useDesigner();
  const host = hostOf(step);
  const reference = host?.reference ?? '';
  const connector = useDesignerState((state) =>
    state.connectors.find((one) => one.id === host?.connectorId),
  );
  const { text, isSound, known } = useAccount(step);
  return (
    <div data-field="inputs/host/connectionName" className="flex min-w-0 flex-1 items-center gap-2">
      <span
        aria-hidden="true"
        className={cx('size-[7px] shrink-0 rounded-full', isSound ? 'bg-ok-line' : 'bg-warn-line')}
      />
      <span className="min-w-0 flex-1 truncate">
        <b>{connector?.title ?? host?.connectorId}</b>
        <span className={isSound ? 'text-ink-3' : 'text-warn'}>
          {' · '}
          {text}
        </span>
      </span>
      {designer.editable && known && connector && connector.connection !== 'none' && (
        <ChangeConnection reference={reference} connector={connector} />
      )}
    </div>
  );
}

/** As the flow has it; of a step that was added a moment ago, the connection that it was given. */
function useAccount(step: Action | Trigger) {
  const details = useFlowDetails(useFlowId()).data;
  const mine = useConnections(useEnvironmentId()).data ?? [];
  const host = hostOf(step);
  const connector = useDesignerState((state) =>
    state.connectors.find((one) => one.id === host?.connectorId),
  );
  const entry = useDesignerState((state) => (host ? state.references[host.reference] : undefined));
  if (connector?.connection === 'none') return { text: own.needsNone, isSound: true, known: false };
  const { embedded = [], other = [] } = details?.connections ?? {};
  const found = [...embedded, ...other].find((one) => one.reference === host?.reference);
  if (found) {
    const isSound = found.status === 'connected';
    const text = isSound ? accountOf(found) : `${accountOf(found)} · ${own.status(found.status)}`;
    return { text, isSound, known: true };
  }
  const given =
    mine.find((one) => one.id === entry?.connectionId) ??
    mine.find((one) => one.connectorId === host?.connectorId);
  return {
    text: given?.name ?? panelWords.noConnection,
    isSound: given !== undefined,
    known: false,
  };
}
