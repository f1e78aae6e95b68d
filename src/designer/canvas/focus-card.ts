import { cardElementId } from './card-focus';

/** A card that was out of sight is in the page after a frame or two, on a busy machine after some more. */
const frames = 60;

/** Gives the focus to the card of a step, as soon as it is there. */
export function focusCard(name: string, left = frames): void {
  const card = elementOfStep(name);
  if (card) card.focus({ preventScroll: true });
  else if (left > 0) requestAnimationFrame(() => focusCard(name, left - 1));
}

/** Its row in the outline while a person works there, or else its card. */
export function elementOfStep(name: string): HTMLElement | null {
  const row = document.getElementById(outlineRowId(name));
  return row?.closest('[data-worked-in]') ? row : document.getElementById(cardElementId(name));
}

export function outlineRowId(name: string): string {
  return `outline-${name}`;
}
