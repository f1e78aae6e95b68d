/** Leads to where a text of the flow is edited. */
import { findStep } from '../../model/edit/place';
import { focusNote } from '../canvas/notes/focus-note';
import type { WayBack } from '../open-panel';
import type { Designer } from '../store';
import { openStepAt, placeAt } from './steps';

export interface FlowPlace {
  /** Null: `path` leads from the root of the definition. */
  readonly step: string | null;
  readonly path: readonly string[];
}

/** False: there is no such place any more. */
export function goToPlace(designer: Designer, place: FlowPlace, back: WayBack): boolean {
  const { step, path } = place;
  if (step === null) return goInFlow(designer, path, back);
  if (!findStep(designer.store.getState().definition, step)) return false;
  openStepAt(designer, step, placeAt(path), back);
  return true;
}

function goInFlow(
  designer: Designer,
  [first, second, third]: readonly string[],
  back: WayBack,
): boolean {
  if (first === 'metadata' && second === 'notes' && third !== undefined) {
    focusNote(third);
    return true;
  }
  if (first === 'parameters') designer.open({ kind: 'flow', tab: 'parameters', back });
  else designer.open({ kind: 'code', back });
  return true;
}
