import type { Action, Trigger } from '../../model/definition';
import { hostOf } from '../../model/step';
import { useConnections } from '../../queries';
import { useDesignerState } from '../use-designer';
import { words } from '../words';
import { useEnvironmentId } from './environment';

/** Whose account a connector step works with. */
export function ConnectionFoot({ step }: { step: Action | Trigger }) {
  const connections = useConnections(useEnvironmentId());
  const host = hostOf(step);
  const { connector, reference } = useDesignerState((state) => ({
    connector: state.connectors.find((one) => one.id === host?.connectorId),
    reference: host ? state.references[host.reference] : undefined,
  }));
  const own = connections.data ?? [];
  const connection =
    own.find((one) => one.id === reference?.connectionId) ??
    own.find((one) => one.connectorId === host?.connectorId);
  return (
    <>
      <span
        aria-hidden="true"
        className={
          connection ? 'size-[7px] rounded-full bg-ok-line' : 'size-[7px] rounded-full bg-warn-line'
        }
      />
      <span className="truncate">
        <b>{connector?.title ?? host?.connectorId}</b>
        <span className="text-ink-3">
          {' · '}
          {reference?.source === 'invoker'
            ? words.runnersConnection
            : (connection?.name ?? words.noConnection)}
        </span>
      </span>
    </>
  );
}
