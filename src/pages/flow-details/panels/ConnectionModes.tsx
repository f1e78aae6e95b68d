import { type FlowConnection, useConnectors } from '../../../queries';
import { RadioCards, Tile } from '../../../ui';
import { useEnvironment } from '../../shell/environment-context';
import { stepNames } from '../banners';
import type { ChangesProps } from './RunOnlyPanel';
import { withMode } from './run-only-changes';
import { runOnlyWords as words } from './words';

/** Per connection: the runner's own, or this one for everybody. */
export function ConnectionModes({ details, changes, onChange }: ChangesProps) {
  const { embedded } = details.connections;
  return (
    <section className="grid gap-2">
      <h3 className="text-sm">{words.connections}</h3>
      {embedded.length === 0 && <p className="text-ink-2">{words.noConnections}</p>}
      {embedded.map((one) => (
        <ModeCard
          key={one.reference}
          connection={one}
          mode={changes.modes[one.reference] ?? one.mode}
          isDisabled={!details.can.setRunOnlyConnectionMode}
          onChange={(mode) => onChange(withMode(changes, one, mode))}
        />
      ))}
    </section>
  );
}

interface ModeCardProps {
  readonly connection: FlowConnection;
  readonly mode: FlowConnection['mode'];
  readonly isDisabled: boolean;
  readonly onChange: (mode: FlowConnection['mode']) => void;
}

function ModeCard({ connection: one, mode, isDisabled, onChange }: ModeCardProps) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const connector = connectors.find(({ id }) => id === one.connectorId);
  const title = connector?.title ?? one.connectorId;
  const { connection } = one;
  return (
    <div className="rounded-card border border-line p-1.5">
      <div className="flex items-center gap-2.5 px-2 pt-1.5 pb-1.5">
        <Tile colour={connector?.colour ?? 'slate'} glyph={connector?.glyph ?? 'plug'} />
        <div className="min-w-0">
          <b className="block truncate font-[550]">{title}</b>
          <p className="truncate text-xs text-ink-3">{words.usedBy(stepNames(one.steps))}</p>
        </div>
      </div>
      <RadioCards
        label={title}
        hideLabel
        value={mode}
        isDisabled={isDisabled}
        onChange={onChange}
        cards={[
          { id: 'invoker', label: words.provided, description: words.providedText },
          {
            id: 'embedded',
            label: connection?.account ?? words.yours,
            description: connection
              ? words.oneForAllText(connection.owner.name)
              : words.mineForAllText,
          },
        ]}
      />
    </div>
  );
}
