import { type RefObject, useEffect, useRef, useState } from 'react';
import { useReactFlow, ViewportPortal } from 'reactflow';
import { findAction } from '../../../model/walk';
import { notify } from '../../../ui';
import { joinCommand, joinRefusal } from '../../arrange/join';
import { arrangeWords as words } from '../../arrange/words';
import type { Layout } from '../../project/layout';
import type { Point } from '../../project/route';
import { useDesigner, useDesignerState } from '../../use-designer';
import { Why } from './PointerCarry';
import { ignoreNextClick, pointOf, stepUnder } from './pointer';

interface JoinHandleProps {
  readonly layout: Layout;
  readonly frame: RefObject<HTMLElement | null>;
}

/** The handle at the foot of the card under the pointer: drawn to another card, that one runs after it. */
export function JoinHandle({ layout, frame }: JoinHandleProps) {
  const designer = useDesigner();
  const pointed = usePointedStep(frame);
  const isCarrying = useDesignerState((state) => state.carried !== null);
  const [from, setFrom] = useState<{ readonly name: string; readonly at: Point } | null>(null);
  const name = from?.name ?? pointed;
  const box = layout.steps.find((one) => one.name === name);
  const isAction = useDesignerState(
    (state) => name !== null && findAction(state.definition, name) !== undefined,
  );
  if (!box || name === null || !isAction || isCarrying) return null;
  const foot = { x: box.x + box.width / 2, y: box.y + box.height };
  return (
    <>
      <ViewportPortal>
        <span
          data-join={name}
          aria-hidden="true"
          title={words.drawFrom(name)}
          className="join-handle nopan"
          style={{ left: foot.x, top: foot.y }}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.preventDefault();
            setFrom({ name, at: pointOf(event.nativeEvent) });
          }}
        />
      </ViewportPortal>
      {from && (
        <JoinLine
          {...from}
          foot={foot}
          onEnd={(to) => {
            setFrom(null);
            if (to !== null) join(designer, from.name, to);
          }}
        />
      )}
    </>
  );
}

function join(designer: ReturnType<typeof useDesigner>, from: string, to: string): void {
  const { definition } = designer.store.getState();
  if (joinRefusal(definition, from, to) !== null) return;
  if (designer.dispatch(joinCommand(definition, from, to)) !== null) return;
  notify({ title: words.joined(from, to), undo: () => designer.undo() });
}

/** The step under the pointer; it stays while the pointer is on its handle. */
function usePointedStep(frame: RefObject<HTMLElement | null>): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onOver = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('.join-handle')) return;
      setPointed(stepUnder(target) ?? null);
    };
    const onLeave = () => setPointed(null);
    element.addEventListener('pointerover', onOver);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [frame]);
  return pointed;
}

interface JoinLineProps {
  readonly name: string;
  readonly at: Point;
  readonly foot: Point;
  /** Null: let go where there is no step. */
  readonly onEnd: (to: string | null) => void;
}

function JoinLine({ name, at, foot, onEnd }: JoinLineProps) {
  const { store } = useDesigner();
  const flow = useReactFlow();
  const [pointer, setPointer] = useState(at);
  const [over, setOver] = useState<string | null>(null);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  }, [onEnd]);
  useEffect(() => {
    const under = (event: PointerEvent) =>
      stepUnder(document.elementFromPoint(event.clientX, event.clientY)) ?? null;
    const onMove = (event: PointerEvent) => {
      setPointer(pointOf(event));
      setOver(under(event));
    };
    const onUp = (event: PointerEvent) => {
      ignoreNextClick();
      end.current(under(event));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end.current(null);
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
  const refusal = over === null ? null : joinRefusal(store.getState().definition, name, over);
  const to = flow.screenToFlowPosition(pointer);
  const bend = Math.max(40, Math.abs(to.y - foot.y) / 2);
  return (
    <>
      <ViewportPortal>
        <svg className="join-line" aria-hidden="true" data-refused={refusal !== null || undefined}>
          <path
            d={`M${foot.x} ${foot.y}C${foot.x} ${foot.y + bend} ${to.x} ${to.y - bend} ${to.x} ${to.y}`}
          />
        </svg>
      </ViewportPortal>
      {over !== null && over !== name && (
        <div
          className="pointer-events-none fixed top-0 left-0 z-50 max-w-80"
          style={{ translate: `${pointer.x + 14}px ${pointer.y + 10}px` }}
        >
          <Why text={refusal ?? words.joinHere(name, over)} bad={refusal !== null} />
        </div>
      )}
    </>
  );
}
