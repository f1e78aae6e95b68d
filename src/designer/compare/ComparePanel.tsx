import { type ReactNode, useState } from 'react';
import { hostOf } from '../../model/step';
import { places } from '../../model/walk';
import { useVersions } from '../../queries';
import { Button, EmptyState, Note, Select, Skeleton, Status } from '../../ui';
import { goBack } from '../commands/way-back';
import { useFlowId } from '../panel/environment';
import { PanelFrame } from '../panel/PanelFrame';
import { useArrowList } from '../usage/use-arrow-list';
import { useDesigner, useDesignerState } from '../use-designer';
import { changeKinds, countsOf, lookOf } from './change-marks';
import { DifferenceGroup } from './DifferenceGroup';
import type { Comparison } from './differences';
import { restoreAll } from './restore';
import type { CompareAsked, Side } from './side';
import { type Compared, type ReadSide, useCompared } from './use-compared';
import { compareWords as words } from './words';

/** Two versions, or one and the draft: what differs, in words. */
export function ComparePanel({ asked }: { asked: CompareAsked }) {
  const designer = useDesigner();
  const compared = useCompared(asked);
  const { comparison } = compared;
  const ask = (change: Partial<CompareAsked>) => {
    const { panel } = designer.store.getState();
    const back = panel?.back;
    designer.open({ kind: 'compare', asked: { ...asked, ...change }, ...(back ? { back } : {}) });
  };
  const version = asked.before;
  const canRestore =
    designer.editable && asked.after === 'draft' && version !== 'draft' && comparison !== null;
  return (
    <PanelFrame
      label={words.title}
      onClose={() => goBack(designer) || designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.title}</h2>}
      footer={
        canRestore && comparison.differences.length > 0 ? (
          <Button
            size="sm"
            icon="rotate-ccw"
            onPress={() => restoreAll(designer, comparison.before, version)}
          >
            {words.restore(version)}
          </Button>
        ) : null
      }
    >
      <div className="grid gap-2.5 px-4 pb-3">
        <div className="grid grid-cols-2 gap-2">
          <SideSelect
            label={words.from}
            side={asked.before}
            onChange={(before) => ask({ before })}
          />
          <SideSelect label={words.to} side={asked.after} onChange={(after) => ask({ after })} />
        </div>
        {comparison && <Legend comparison={comparison} after={asked.after} />}
      </div>
      <Content asked={asked} compared={compared} />
    </PanelFrame>
  );
}

interface SideSelectProps {
  readonly label: string;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function SideSelect({ label, side, onChange }: SideSelectProps) {
  const versions = useVersions(useFlowId()).data ?? [];
  const choices = [
    { id: 'draft', label: words.side('draft') },
    ...versions.map(({ number, name }) => ({ id: `${number}`, label: words.side(number, name) })),
  ];
  return (
    <Select
      label={label}
      choices={choices}
      value={`${side}`}
      onChange={(id) => onChange(id === 'draft' ? 'draft' : Number(id))}
    />
  );
}

function Legend({ comparison, after }: { comparison: Comparison; after: Side }) {
  const counts = countsOf(comparison);
  return (
    <div>
      <ul aria-label={words.legend} className="flex flex-wrap gap-1.5">
        {changeKinds.map((kind) => {
          const number = counts.get(kind);
          return (
            number !== undefined && (
              <li key={kind}>
                <Status {...lookOf(kind)} word={words.counted(kind, number)} chip />
              </li>
            )
          );
        })}
      </ul>
      <p role="status" className="mt-1.5 text-xs text-ink-3">
        {words.summary(comparison.differences.length)}.{' '}
        {after === 'draft' ? words.onCanvas : words.versionOnCanvas(words.short(after))}
      </p>
    </div>
  );
}

function Content({ asked, compared }: { asked: CompareAsked; compared: Compared }) {
  const { before, after, comparison } = compared;
  if (comparison) return <Differences asked={asked} comparison={comparison} />;
  return (
    <div className="min-h-0 flex-1 overflow-auto px-4">
      {[
        [asked.before, before],
        [asked.after, after],
      ].map(([side, read], at) => (
        <Missing key={at === 0 ? 'before' : 'after'} side={side as Side} read={read as ReadSide} />
      ))}
    </div>
  );
}

function Missing({ side, read }: { side: Side; read: ReadSide }): ReactNode {
  switch (read.state) {
    case 'reading':
      return <Skeleton lines={4} />;
    case 'gone':
      return (
        <Note tone="warn" title={words.gone(words.side(side))}>
          {words.goneText}
        </Note>
      );
    case 'unreadable':
      return (
        <Note tone="warn" title={words.cannotRead(words.side(side))}>
          {words.cannotReadText(read.message)}
        </Note>
      );
    case 'read':
      return null;
  }
}

/** More would take long to draw, and nobody reads them at once. */
const atOnce = 150;

function Differences({ asked, comparison }: { asked: CompareAsked; comparison: Comparison }) {
  const [most, setMost] = useState(atOnce);
  const onKeyDown = useArrowList();
  const { differences, isForeign, diff } = comparison;
  const missing = useMissingConnectors(comparison);
  if (differences.length === 0) {
    const text = diff.orders.length > 0 ? words.onlyOrder : words.sameText;
    return <EmptyState icon="circle-check" title={words.same} text={text} />;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from row to row of its lists
    <div className="min-h-0 flex-1 overflow-auto px-2 pb-3" onKeyDown={onKeyDown}>
      {isForeign && (
        <Note className="mx-2 mb-2" tone="warn">
          {words.foreign}
        </Note>
      )}
      {missing.length > 0 && (
        <Note className="mx-2 mb-2" tone="warn">
          {words.noConnector(missing)}
        </Note>
      )}
      {differences.slice(0, most).map((difference) => (
        <DifferenceGroup
          key={`${difference.kinds.includes('removed')} ${difference.step}`}
          asked={asked}
          comparison={comparison}
          difference={difference}
        />
      ))}
      {differences.length > most && (
        <Button variant="quiet" onPress={() => setMost(differences.length)}>
          {words.showMore(differences.length - most)}
        </Button>
      )}
    </div>
  );
}

/** Ids of connectors that steps of either side name and nobody has. */
function useMissingConnectors({ before, after }: Comparison): readonly string[] {
  const connectors = useDesignerState((state) => state.connectors);
  if (connectors.length === 0) return [];
  const known = new Set(connectors.map(({ id }) => id));
  const named = [before, after].flatMap((definition) =>
    [...Object.values(definition.triggers), ...[...places(definition)].map((one) => one.action)]
      .map((step) => hostOf(step)?.connectorId)
      .filter((id) => id !== undefined),
  );
  return [...new Set(named)].filter((id) => !known.has(id));
}
