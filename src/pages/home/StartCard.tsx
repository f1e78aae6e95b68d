import { useState } from 'react';
import { type FlowSummary, useConnectors } from '../../queries';
import { Card, cx, EmptyState, Icon, PlainButton, PlainLink, Tile, useWideWindow } from '../../ui';
import { paths } from '../paths';
import { LazyRunDialog } from '../run-form/LazyRunDialog';
import { useEnvironment, useMayMake } from '../shell/environment-context';
import { tileLook } from '../step-tiles';
import { words } from './words';

const buttonsShown = 4;

/** What one can do at once: make a flow, or press the button of one. */
export function StartCard({ flows }: { flows: readonly FlowSummary[] }) {
  const [running, setRunning] = useState<FlowSummary | null>(null);
  const mayMake = useMayMake();
  const buttons = flows
    .filter((flow) => flow.kind === 'instant' && flow.state === 'Started')
    .toSorted((a, b) => b.runs28Days - a.runs28Days)
    .slice(0, buttonsShown);
  if (buttons.length === 0 && !mayMake) return <NothingShared />;
  // The list below then says how to begin.
  if (flows.length === 0) return null;
  return (
    <Card className="p-3.5">
      <h2 className="sr-only">{words.start}</h2>
      <div className={cx('grid gap-3.5', mayMake && 'md:grid-cols-[minmax(0,3fr)_minmax(0,5fr)]')}>
        {mayMake && <NewFlowTile />}
        {buttons.length > 0 && (
          <div className="min-w-0">
            <h3 className="mb-2 text-xs font-medium text-ink-3">{words.runNowText}</h3>
            <div className="grid gap-2 sm:grid-cols-2">
              {buttons.map((flow) => (
                <RunButton key={flow.id} flow={flow} onPress={() => setRunning(flow)} />
              ))}
            </div>
          </div>
        )}
      </div>
      {running && <LazyRunDialog flow={running} onClose={() => setRunning(null)} />}
    </Card>
  );
}

function NothingShared() {
  return (
    <Card>
      <EmptyState icon="mouse-pointer-click" title={words.noButtons} text={words.noButtonsText} />
    </Card>
  );
}

function NewFlowTile() {
  return (
    <PlainLink
      href={paths.create}
      className="group flex items-center gap-3.5 rounded-card bg-accent-soft p-4 text-ink no-underline transition-colors hover:bg-[color-mix(in_oklab,var(--color-accent-soft),var(--color-accent)_9%)] forced-outline"
    >
      <Tile colour="blue" glyph="mouse-pointer-click" size={40} />
      <span className="min-w-0 flex-1">
        <b className="block text-md">{words.instant}</b>
        <span className="block text-xs text-ink-2">{words.instantText}</span>
      </span>
      <Icon
        name="arrow-right"
        className="text-accent-ink transition-[translate] group-hover:translate-x-0.5"
      />
    </PlainLink>
  );
}

/** On a phone the form is a page, as a dialog would be one anyway. */
function RunButton({ flow, onPress }: { flow: FlowSummary; onPress: () => void }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const wide = useWideWindow();
  const inside = (
    <>
      <Tile {...tileLook(flow.steps[0] ?? { type: '' }, connectors)} size={20} />
      <span className="min-w-0 flex-1 truncate">{flow.name}</span>
      <Icon name="play" size={14} className="text-ink-3 group-hover:text-accent-ink" />
    </>
  );
  if (!wide) {
    return (
      <PlainLink href={paths.runForm(flow.id)} className={runButtonLook}>
        {inside}
      </PlainLink>
    );
  }
  return (
    <PlainButton onPress={onPress} className={runButtonLook}>
      {inside}
    </PlainButton>
  );
}

const runButtonLook =
  'group flex h-10 min-w-0 items-center gap-2.5 rounded-md bg-sunken px-2.5 text-left text-ink no-underline font-medium transition-colors hover:bg-[color-mix(in_oklab,var(--color-sunken),var(--color-ink)_5%)] max-sm:h-12 forced-outline';
