import { useState } from 'react';
import { decide } from '../../model/clash/decide';
import { Button, cx, Icon, notify, RelativeTime } from '../../ui';
import { changedPart } from '../compare/row-words';
import type { Designer } from '../store';
import { Snippet } from '../usage/Snippet';
import { useDesigner, useDesignerState } from '../use-designer';
import { type Contested, contestedPlace, type NamedSide, placeOf, sideText } from './contested';
import { conflictWords as words } from './words';

interface ConflictNoteProps {
  readonly contested: Contested;
  /** Its step is not named around it. */
  readonly namesStep?: boolean;
}

/** All values side by side, and a button to keep each. */
export function ConflictNote({ contested, namesStep = false }: ConflictNoteProps) {
  const { clash, sentence, sides } = contested;
  const [isFull, setFull] = useState(false);
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const place = contestedPlace(contested, definition, connectors);
  const texts = sides.map(({ side }) => sideText(contested, side.value));
  const canGrow = texts.some((text) => text.length > roomy || text.includes('\n'));
  return (
    <section
      aria-label={words.told(place, sentence)}
      className="rounded-md border border-bad-line bg-bad-soft px-3 py-2.5 text-xs forced-outline"
    >
      <div className="flex items-start gap-2">
        <Icon name="users-round" size={14} className="mt-px text-bad" />
        <p className="min-w-0 flex-1">
          <b className="font-semibold">{sentence}</b>
          <span className="block text-ink-2">
            {namesStep ? place : placeOf(clash, definition, connectors)}
          </span>
        </p>
      </div>
      <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
        {sides.map((one, at) => (
          <Side
            key={one.side.tab}
            contested={contested}
            one={one}
            text={texts[at] ?? ''}
            other={texts[at === 0 ? 1 : 0] ?? ''}
            isFull={isFull}
            place={place}
          />
        ))}
      </div>
      {canGrow && (
        <Button
          size="sm"
          variant="quiet"
          className="mt-1.5 -ml-2"
          aria-expanded={isFull}
          onPress={() => setFull(!isFull)}
        >
          {words.inFull(isFull)}
        </Button>
      )}
    </section>
  );
}

/** Characters that fit into a column without being cut. */
const roomy = 60;

interface SideProps {
  readonly contested: Contested;
  readonly one: NamedSide;
  readonly text: string;
  readonly other: string;
  readonly isFull: boolean;
  readonly place: string;
}

function Side({ contested, one, text, other, isFull, place }: SideProps) {
  const designer = useDesigner();
  const { clash, sides } = contested;
  const { name, side } = one;
  const isNow = clash.lost
    ? side.value === undefined
    : JSON.stringify(side.value) === JSON.stringify(clash.now);
  const action = actionOf(one, sides);
  return (
    <div className="flex min-w-0 flex-col rounded-sm border border-line bg-surface px-2 py-1.5">
      <p className="truncate font-medium">{name}</p>
      <p className="truncate text-[11px] text-ink-3">
        <RelativeTime at={side.at} />
        {isNow && ` · ${words.standsNow}`}
      </p>
      <div className={cx('mt-1 mb-2 flex-1', isFull && 'max-h-80 overflow-auto')}>
        {isFull ? (
          <span className="block font-mono text-[11.5px] leading-4 wrap-anywhere whitespace-pre-wrap text-ink-2">
            {text}
          </span>
        ) : (
          <Snippet text={text} spans={spansOf(text, other)} className="line-clamp-4" />
        )}
      </div>
      {designer.editable && (
        <Button
          size="sm"
          className="self-start"
          aria-label={words.keepLabel(action, place, name)}
          onPress={() => keep(designer, contested, one, place)}
        >
          {action}
        </Button>
      )}
    </div>
  );
}

/** What differs is marked where that is a part of it. */
function spansOf(text: string, other: string): readonly { from: number; to: number }[] {
  const part = changedPart(text, other);
  const length = part.to - part.from;
  return length === 0 || length > text.length / 2 ? [] : [part];
}

function actionOf({ isMine }: NamedSide, sides: readonly NamedSide[]): string {
  const isPair = sides.length === 2 && sides.some((one) => one.isMine);
  return isPair ? words.keep(isMine ? 'mine' : 'theirs') : words.keepThis;
}

/** Decides it: one edit, which Undo takes back. */
function keep(designer: Designer, contested: Contested, { side }: NamedSide, place: string): void {
  const { definition, contested: all } = designer.store.getState();
  const command = decide(definition, contested.clash, side, words.decided(place));
  if (!command) {
    notify({ title: words.cannot, text: words.cannotText, tone: 'bad' });
    return;
  }
  if (designer.dispatch(command) !== null) return;
  // The log says the same in a moment.
  designer.show({ contested: all.filter((one) => one !== contested) });
}
