import './gestures.css';
import { type RefObject, useEffect } from 'react';
import type { Layout } from '../../project/layout';
import { useDesignerState } from '../../use-designer';
import { CanvasMenu } from './CanvasMenu';
import { JoinHandle } from './JoinHandle';
import { KeyCarry } from './KeyCarry';
import { Marquee } from './Marquee';
import { PointerCarry } from './PointerCarry';
import { SelectionBar } from './SelectionBar';
import { useCarryStart } from './use-carry-start';
import { useClipboard } from './use-clipboard';
import { useMenuRequest } from './use-menu-request';

interface ArrangingProps {
  readonly layout: Layout;
  readonly frame: RefObject<HTMLElement | null>;
}

/** All that arranges steps on the canvas: fetched after the flow is drawn. */
export function Arranging({ layout, frame }: ArrangingProps) {
  const carried = useDesignerState((state) => state.carried);
  const [request, endRequest] = useMenuRequest(frame, layout);
  const isCarrying = carried !== null;
  useEffect(() => {
    frame.current?.toggleAttribute('data-carrying', isCarrying);
  }, [frame, isCarrying]);
  useEffect(() => {
    // From here on the gestures are answered.
    frame.current?.toggleAttribute('data-arranging', true);
  }, [frame]);
  useCarryStart(frame);
  useClipboard();
  return (
    <>
      <SelectionBar />
      <Marquee layout={layout} frame={frame} />
      <JoinHandle layout={layout} frame={frame} />
      {request && <CanvasMenu request={request} onClose={endRequest} />}
      {carried?.by === 'pointer' && (
        <PointerCarry carried={carried} layout={layout} frame={frame} />
      )}
      {carried?.by === 'keys' && <KeyCarry carried={carried} layout={layout} frame={frame} />}
    </>
  );
}
