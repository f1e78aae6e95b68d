import { memo, useState } from 'react';
import type { Definition, GraphRef, Slot } from '../../model/definition';
import { branchesOf, findAction } from '../../model/walk';
import { Kbd } from '../../ui';
import type { GraphDrawing } from '../project/layout';
import type { PlusDrawing } from '../project/route';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { rovingStep } from './card-focus';
import type { Span } from './span';

/** The + of one graph: on every edge and at every end. */
export const PlusLayer = memo(function PlusLayer({
  graph,
  pluses,
  from,
  to,
}: Pick<GraphDrawing, 'graph' | 'pluses'> & Span) {
  const { chosen, step, branched } = useDesignerState((state) => ({
    chosen: state.panel?.kind === 'add' ? slotKey(state.panel.slot) : null,
    step: rovingStep(state),
    branched: isBranched(state.definition, graph),
  }));
  const shown = pluses.filter((plus) => plus.y > from && plus.y < to);
  return shown.map((plus) => {
    const slot: Slot = { ...graph, ...plus.slot };
    const key = slotKey(slot);
    return (
      <PlusButton
        key={key}
        graph={graph}
        plus={plus}
        chosen={chosen === key}
        near={isNear(slot, step)}
        branched={branched}
        only={slot.container === null && pluses.length === 1 && slot.after === null}
      />
    );
  });
});

interface PlusButtonProps {
  readonly graph: GraphRef;
  readonly plus: PlusDrawing;
  readonly chosen: boolean;
  readonly near: boolean;
  readonly branched: boolean;
  /** The flow has no steps yet. */
  readonly only: boolean;
}

const PlusButton = memo(function PlusButton(props: PlusButtonProps) {
  const { graph, plus, chosen, near, branched, only } = props;
  const designer = useDesigner();
  const [pointed, setPointed] = useState(false);
  const slot: Slot = { ...graph, ...plus.slot };
  const point = () => setPointed(true);
  const leave = () => setPointed(false);
  return (
    <>
      <button
        type="button"
        className="plus nopan"
        style={{ left: plus.x, top: plus.y }}
        aria-label={plusLabel(slot, branched)}
        data-chosen={chosen || undefined}
        data-only={only || undefined}
        data-slot={slotKey(slot)}
        tabIndex={near ? 0 : -1}
        onClick={() => designer.open({ kind: 'add', slot })}
        onPointerEnter={point}
        onPointerLeave={leave}
        onFocus={point}
        onBlur={leave}
      />
      {pointed && !chosen && !only && (
        <span
          aria-hidden="true"
          style={{ left: plus.x + 21, top: plus.y }}
          className="pointer-events-none absolute z-6 flex -translate-y-1/2 items-center gap-2 rounded-sm bg-[light-dark(var(--color-ink),var(--color-line-strong))] py-1 pr-1.5 pl-2 text-xs font-medium whitespace-nowrap text-[light-dark(#fff,var(--color-ink))]"
        >
          {words.addStep}
          <Kbd keys="A" plain />
        </span>
      )}
    </>
  );
});

/** The same for the same place: who chose it sees it stay chosen. */
export function slotKey({ container, branch, after, before }: Slot): string {
  return [container ?? '', branch, after ?? '', before ?? ''].join('/');
}

/** The + that the Tab key reaches from a card: those right below it, or at the head of its branches. */
function isNear({ container, after, before }: Slot, step: string | null): boolean {
  return after === step || (after === null && container === step) || before === step;
}

/** Whether the place is one of several branches, so that its name must say which. */
function isBranched(definition: Definition, { container }: GraphRef): boolean {
  const place = container === null ? undefined : findAction(definition, container);
  return place !== undefined && branchesOf(place.action).length > 1;
}

function plusLabel({ container, branch, after, before }: Slot, branched: boolean): string {
  if (after !== null) return words.addAfter(displayName(after));
  if (before !== undefined) return words.addBefore(displayName(before));
  if (container === null) return words.addFirst;
  return words.addInto(displayName(container), branched ? words.branch(branch) : null);
}
