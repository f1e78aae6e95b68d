import { useEffect, useState } from 'react';
import type { JsonText } from '../../model/definition';
import type { RunFollower } from '../../queries';
import { Button, Progress } from '../../ui';
import { shownLoop } from '../shown-round';
import { useDesignerState } from '../use-designer';
import { words } from '../words';
import { RoundPicker } from './RoundPicker';
import { Value } from './Value';
import { runWords } from './words';

interface LoopSectionProps {
  readonly loop: string;
  readonly follower: RunFollower | null;
  readonly onAllRounds: () => void;
}

/** How far a loop is, and what its rounds go over. */
export function LoopSection({ loop, follower, onAllRounds }: LoopSectionProps) {
  const progress = useDesignerState((state) => {
    const shown = shownLoop(state, loop);
    if (!shown) return undefined;
    const { total, finished, failed } = shown;
    return { total, finished, failed };
  });
  if (!progress) return null;
  const { total, finished } = progress;
  return (
    <section className="grid gap-2.5">
      <Progress
        label={runWords.rounds}
        value={total === undefined || total === 0 ? null : (100 * finished) / total}
        valueText={words.rounds(progress)}
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <RoundPicker loop={loop} />
        <Button size="sm" icon="table" onPress={onAllRounds}>
          {runWords.allRounds}
        </Button>
      </div>
      <ItemOfRound loop={loop} follower={follower} />
    </section>
  );
}

function ItemOfRound({ loop, follower }: { loop: string; follower: RunFollower | null }) {
  const place = useDesignerState((state) => {
    const shown = shownLoop(state, loop);
    if (!shown) return undefined;
    const isHidden = shown.record.secured?.includes('inputs') ?? false;
    return { repetition: shown.round.loop.repetition, index: shown.index, isHidden };
  });
  const isListed = useDesignerState((state) => shownLoop(state, loop)?.total !== undefined);
  const [item, setItem] = useState<JsonText>();
  const { repetition, index, isHidden = false } = place ?? {};
  useEffect(() => {
    if (!follower || repetition === undefined || index === undefined) return;
    let isCurrent = true;
    follower
      .itemOf({ loop: { action: loop, repetition }, index })
      .then((text) => {
        if (isCurrent) setItem(text);
      })
      // What cannot be read is not shown; whoever reads the journal says why.
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [follower, loop, repetition, index]);
  if (!isListed) return null;
  return <Value title={runWords.item} text={item} hidden={isHidden && runWords.hiddenInputs} />;
}
