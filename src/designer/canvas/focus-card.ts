import { cardElementId } from './card-focus';

/** A card that was out of sight is in the page after a frame or two, on a busy machine after some more. */
const frames = 60;

/** Gives the focus to the card of a step, as soon as it is there. */
export function focusCard(name: string, left = frames): void {
  const card = document.getElementById(cardElementId(name));
  if (card) card.focus({ preventScroll: true });
  else if (left > 0) requestAnimationFrame(() => focusCard(name, left - 1));
}
