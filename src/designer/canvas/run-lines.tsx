/** The second line of a card in a run. */
import { useWaitText } from '../use-wait-text';
import { words } from '../words';
import type { CardLoop } from './use-card';

const line = 'block truncate text-xs leading-[17px] tabular';

export function LoopLine({ loop }: { loop: CardLoop }) {
  return <span className={`${line} text-ink-2`}>{words.roundsOnCard(loop)}</span>;
}

export function WaitLine({ until }: { until: number }) {
  return <span className={`${line} text-warn`}>{useWaitText(until)}</span>;
}
