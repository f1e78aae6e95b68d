import { Icon } from '../../ui';
import { displayName } from '../step-name';
import { useDesigner } from '../use-designer';
import { words } from '../words';
import type { CardLoop } from './use-card';

/** In the header of a loop: which round the steps in it show. */
export function RoundPager({ name, loop }: { name: string; loop: CardLoop }) {
  const { index, begun } = loop;
  const title = displayName(name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row of a header
    <span
      role="group"
      aria-label={words.roundsOf(title)}
      className="nodrag nopan inline-flex h-6 shrink-0 items-center rounded-full bg-surface text-[11.5px] whitespace-nowrap text-ink-2 tabular ring ring-line-strong forced-outline"
    >
      <Turn
        loop={name}
        icon="chevron-left"
        to={index - 1}
        begun={begun}
        label={words.previousRound(title)}
      />
      <span aria-hidden>{words.roundNumber(index)}</span>
      <span className="sr-only">{words.roundOf(index, begun)}</span>
      <Turn
        loop={name}
        icon="chevron-right"
        to={index + 1}
        begun={begun}
        label={words.nextRound(title)}
      />
    </span>
  );
}

interface TurnProps {
  readonly loop: string;
  readonly icon: 'chevron-left' | 'chevron-right';
  readonly to: number;
  readonly begun: number;
  readonly label: string;
}

function Turn({ loop, icon, to, begun, label }: TurnProps) {
  const designer = useDesigner();
  return (
    <button
      type="button"
      aria-label={label}
      disabled={to < 0 || to >= begun}
      className="grid size-6 place-items-center rounded-full hover:bg-hover hover:text-ink disabled:text-line-control"
      onClick={() => designer.showRound(loop, to)}
    >
      <Icon name={icon} size={13} />
    </button>
  );
}
