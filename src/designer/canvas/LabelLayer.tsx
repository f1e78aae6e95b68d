import { memo } from 'react';
import { cx, Icon } from '../../ui';
import type { GraphDrawing } from '../project/layout';
import type { LabelDrawing } from '../project/route';
import { statusLook } from '../run-status';
import { words } from '../words';
import { knownStatus } from './known-status';

/** What edges say: which branches come together, and what an edge waits for if not for success. */
export const LabelLayer = memo(function LabelLayer({ labels }: Pick<GraphDrawing, 'labels'>) {
  return labels.map((label) => (
    <span
      key={`${label.from}>${label.to}`}
      style={{ left: label.x, top: label.y }}
      className="absolute z-3 grid size-0 place-items-center"
    >
      <span className="flex h-5 items-center gap-[5px] rounded-full bg-surface px-2 text-[11px] font-medium whitespace-nowrap text-ink-2 ring ring-line-strong forced-outline">
        {label.statuses ? <Statuses statuses={label.statuses} /> : <Join label={label} />}
      </span>
    </span>
  ));
});

function Join({ label }: { label: LabelDrawing }) {
  return (
    <>
      <Icon name="merge" size={12} />
      {words.afterAll(label.joins ?? 0)}
    </>
  );
}

function Statuses({ statuses }: { statuses: readonly string[] }) {
  if (statuses.length === 0) return words.afterNothing;
  return statuses.map((status) => {
    const known = knownStatus(status);
    const look = known && statusLook(known);
    return (
      <span key={status} className="inline-flex items-center gap-1">
        {look && look.icon !== 'spinner' && (
          <Icon
            name={look.icon}
            size={12}
            className={cx(look.tone === 'ok' && 'text-ok', look.tone === 'bad' && 'text-bad')}
          />
        )}
        {look?.word ?? status}
      </span>
    );
  });
}
