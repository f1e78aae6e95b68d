import { Button, IconButton, NumberField } from '../../ui';
import { type LoopState, shownLoop } from '../shown-round';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { runWords } from './words';

/** Which round of a loop is shown: one by one, by its number, or the next that failed. */
export function RoundPicker({ loop }: { loop: string }) {
  const designer = useDesigner();
  // Counts of a loop that goes on change with each frame; the numbers here are compared one by one.
  const shown = useDesignerState((state) => pickerOf(shownLoop(state, loop)));
  const isPicked = useDesignerState((state) => state.rounds.has(loop));
  if (!shown) return null;
  const { index, begun, failed, isGoing } = shown;
  const show = (next: number) => designer.showRound(loop, next);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row
    <div
      role="group"
      aria-label={words.roundsOf(displayName(loop))}
      className="flex flex-wrap items-center gap-1.5 text-xs text-ink-2"
    >
      <IconButton
        icon="chevron-left"
        size="sm"
        label={runWords.previous}
        isDisabled={index === 0}
        onPress={() => show(index - 1)}
      />
      <NumberField
        label={runWords.round}
        hideLabel
        className="w-24"
        value={index + 1}
        minValue={1}
        maxValue={begun}
        onChange={(round) => {
          if (Number.isInteger(round)) show(round - 1);
        }}
      />
      <span className="tabular">{runWords.of(begun)}</span>
      <IconButton
        icon="chevron-right"
        size="sm"
        label={runWords.next}
        isDisabled={index + 1 >= begun}
        onPress={() => show(index + 1)}
      />
      {failed > 0 && (
        <Button
          size="sm"
          icon="x"
          onPress={() => {
            const next = nextFailed(designer.store.getState(), loop);
            if (next !== undefined) show(next);
          }}
        >
          {runWords.nextFailed}
        </Button>
      )}
      {isPicked && isGoing && (
        <Button size="sm" variant="quiet" onPress={() => designer.showRound(loop, null)}>
          {runWords.followNewest}
        </Button>
      )}
    </div>
  );
}

function pickerOf(loop: LoopState | undefined) {
  if (!loop) return undefined;
  const { index, begun, failed, record } = loop;
  return { index, begun, failed, isGoing: record.endedAt === undefined };
}

/** After the one that is shown, or the first of all. */
function nextFailed(state: Parameters<typeof shownLoop>[0], name: string): number | undefined {
  const loop = shownLoop(state, name);
  if (!loop) return undefined;
  const failed = state.run?.loops.get(loop.key)?.failed ?? [];
  let [first, after]: (number | undefined)[] = [];
  for (const one of failed) {
    if (first === undefined || one < first) first = one;
    if (one > loop.index && (after === undefined || one < after)) after = one;
  }
  return after ?? first;
}
