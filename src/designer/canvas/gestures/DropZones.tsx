import { memo } from 'react';
import { cx, Icon } from '../../../ui';
import type { Verdict } from '../../arrange/drop-rules';
import { arrangeWords as words } from '../../arrange/words';
import type { DropPlace } from './drop-places';

interface DropZonesProps {
  readonly places: readonly DropPlace[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly over: { readonly place: DropPlace; readonly verdict: Verdict } | null;
  readonly copy: boolean;
}

/** The places for what is carried: dashed where it may go, crossed out where it may not. */
export function DropZones({ places, verdicts, over, copy }: DropZonesProps) {
  return places.map((place) => {
    const isOver = over?.place.key === place.key;
    const verdict = isOver ? over.verdict : verdicts.get(place.key);
    return (
      <DropZone
        key={place.key}
        x={place.x}
        y={place.y}
        kind={verdict?.kind ?? 'unknown'}
        isOver={isOver}
        copy={copy}
      />
    );
  });
}

interface DropZoneProps {
  readonly x: number;
  readonly y: number;
  readonly kind: Verdict['kind'] | 'unknown';
  readonly isOver: boolean;
  readonly copy: boolean;
}

const DropZone = memo(function DropZone({ x, y, kind, isOver, copy }: DropZoneProps) {
  if (kind === 'own') return null;
  const refused = kind === 'refused';
  return (
    <span
      aria-hidden="true"
      data-drop={kind}
      style={{ left: x, top: y }}
      className={cx(
        'pointer-events-none absolute z-6 flex -translate-1/2 items-center justify-center gap-1.5 rounded-full border-[1.5px] text-xs font-medium whitespace-nowrap forced-outline',
        isOver ? 'h-7 min-w-40 px-3 shadow-card' : 'h-5 w-28',
        zoneLook(kind, isOver),
      )}
    >
      {refused && <Icon name="ban" size={12} />}
      {isOver && !refused && (
        <>
          <Icon name={copy ? 'copy-plus' : 'corner-down-right'} size={13} />
          {copy ? words.copyHere : words.moveHere}
        </>
      )}
      {isOver && refused && words.notHere}
    </span>
  );
});

function zoneLook(kind: DropZoneProps['kind'], isOver: boolean): string {
  if (kind === 'refused') {
    return isOver
      ? 'border-dashed border-bad bg-surface text-bad'
      : 'border-dashed border-line-strong bg-surface/70 text-ink-3';
  }
  if (isOver) return 'border-accent bg-accent text-on-accent';
  return kind === 'allowed'
    ? 'border-dashed border-accent bg-accent-soft'
    : 'border-dashed border-line-strong bg-surface/70';
}
