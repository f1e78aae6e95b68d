import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { announce, cx, Icon, RelativeTime } from '../../ui';
import { commandNamed } from '../commands';
import type { Designer } from '../store';
import { useDesigner, useDesignerState } from '../use-designer';
import { editGlyph, editWords } from './edit-words';
import type { Moment } from './timeline';
import { historyWords as words } from './words';

interface EditListProps {
  readonly moments: readonly Moment[];
  readonly nameOf: (actorId: string) => string;
}

/** The moments as a list with one cursor; picking one that a way leads to goes there. */
export function EditList({ moments, nameOf }: EditListProps) {
  const designer = useDesigner();
  const id = useId();
  const texts = useTexts(moments);
  const present = moments.findIndex(({ by }) => by === 0);
  const [wanted, setWanted] = useState<number | null>(null);
  const at = Math.min(wanted ?? present, moments.length - 1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const go = (to: number) => {
    const by = moments[to]?.by;
    if (by === undefined || by === null || by === 0) return;
    designer.jump(by);
    setWanted(to);
    announce(words.jumped(texts[to] ?? ''));
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.list}
      tabIndex={0}
      aria-activedescendant={`${id}-${at}`}
      className="min-h-0 flex-1 overflow-auto px-2 py-2 outline-none [&:focus-visible_[data-cursor]]:inset-ring-2 [&:focus-visible_[data-cursor]]:inset-ring-accent"
      onKeyDown={(event) => {
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: moments.length }[event.key];
        if (to !== undefined) setWanted(Math.max(0, Math.min(to, moments.length - 1)));
        else if (event.key === 'Enter' || event.key === ' ') go(at);
        else if (passOn(designer, event)) setWanted(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {moments.map((moment, index) => (
        <MomentRow
          key={moment.key}
          id={`${id}-${index}`}
          moment={moment}
          text={texts[index] ?? ''}
          who={moment.actorId === null ? null : nameOf(moment.actorId)}
          isCursor={index === at}
          onChoose={() => go(index)}
        />
      ))}
    </div>
  );
}

/** A list has the keys for itself, so those that are meant for the flow are handed on. */
function passOn(designer: Designer, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const letter = ctrlKey || metaKey ? key.toLowerCase() : '';
  if (key === 'Escape') commandNamed('close').run(designer);
  else if (letter === 'z' && !shiftKey) designer.undo();
  else if (letter === 'y' || letter === 'z') designer.redo();
  else return false;
  return true;
}

function useTexts(moments: readonly Moment[]): readonly string[] {
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  return moments.map(({ command }) =>
    command === null ? words.opened : editWords(command, definition, connectors),
  );
}

interface MomentRowProps {
  readonly id: string;
  readonly moment: Moment;
  readonly text: string;
  readonly who: string | null;
  readonly isCursor: boolean;
  readonly onChoose: () => void;
}

function MomentRow({ id, moment, text, who, isCursor, onChoose }: MomentRowProps) {
  const { command, at, by } = moment;
  const isPresent = by === 0;
  const isAhead = by !== null && by > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPresent}
      aria-disabled={by === null}
      data-cursor={isCursor || undefined}
      className={cx(
        'flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1',
        isPresent ? 'bg-accent-soft forced-outline' : by !== null && 'hover:bg-hover',
        (isAhead || by === null) && 'text-ink-3',
      )}
      onClick={onChoose}
    >
      <Icon
        name={command === null ? 'file' : editGlyph(command)}
        size={14}
        className={isPresent ? 'text-accent-ink' : 'text-ink-3'}
      />
      <span className="min-w-0 flex-1">
        <span className={cx('block truncate', isPresent && 'font-semibold')}>{text}</span>
        {who !== null && <span className="block truncate text-xs text-ink-3">{who}</span>}
      </span>
      {isAhead && <span className="shrink-0 text-xs text-ink-3">{words.undone}</span>}
      {isPresent ? (
        <span className="shrink-0 text-xs font-semibold text-accent-ink">{words.now}</span>
      ) : (
        at !== null && <RelativeTime at={at} className="shrink-0 text-xs text-ink-3" />
      )}
    </div>
  );
}
