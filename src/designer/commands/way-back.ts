/** Back to what was open before somebody was led elsewhere. */
import type { WayBack } from '../open-panel';
import type { Designer } from '../store';

/** What is open now, down to the field that has the focus, or that `from` is in. */
export function wayBack({ store }: Designer, from = document.activeElement): WayBack {
  const { panel, selection, focus } = store.getState();
  const field = from?.closest<HTMLElement>('[data-panel] [data-field]')?.dataset.field;
  if (panel?.kind !== 'step' || field === undefined) return { panel, selection, focus };
  return { panel: { ...panel, at: { kind: 'field', path: field.split('/') } }, selection, focus };
}

/** False: nobody was led here from elsewhere. */
export function goBack(designer: Designer): boolean {
  const back = designer.store.getState().panel?.back;
  if (!back) return false;
  designer.select(back.selection);
  designer.focus(back.focus);
  designer.open(back.panel);
  return true;
}
