import { type ComponentType, memo } from 'react';
import type { NodeProps } from 'reactflow';
import { ErrorBoundary, Icon } from '../../ui';
import { displayName } from '../step-name';
import { words } from '../words';
import { useCardFocus } from './card-focus';
import { type StepNode, sameCard } from './nodes';

/** A card that cannot be drawn costs its own place, and not the canvas. */
export function guardedCard(Card: ComponentType<NodeProps<StepNode>>) {
  return memo(function GuardedCard(props: NodeProps<StepNode>) {
    const { name } = props.data;
    return (
      <ErrorBoundary resetKey={name} fallback={() => <BrokenCard name={name} />}>
        <Card {...props} />
      </ErrorBoundary>
    );
  }, sameCard);
}

/** Its step can still be opened: as code, if nothing else. */
function BrokenCard({ name }: { name: string }) {
  return (
    <button
      type="button"
      {...useCardFocus(name)}
      className="flex size-full max-h-14 items-center gap-2.5 rounded-card border border-bad-line bg-surface px-[11px] text-left outline-offset-3"
    >
      <Icon name="octagon-alert" className="text-bad" />
      <span className="min-w-0">
        <span className="block truncate text-sm font-semibold">{displayName(name)}</span>
        <span className="block truncate text-xs text-bad">{words.cannotDraw}</span>
      </span>
    </button>
  );
}
