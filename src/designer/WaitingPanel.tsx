import { panelPlace } from './panel-place';

/** The place of the panel, so that the canvas does not move when it comes. */
export function Waiting() {
  return <aside aria-busy="true" className={`${panelPlace} sm:w-[424px]`} />;
}
