import { ListOption, Tile } from '../../ui';
import { words } from '../value-words';
import type { ValueGroup, ValueOffer } from '../values';
import { words as designerWords } from '../words';
import type { ShownGroup } from './offered-values';

interface ValueRowsProps {
  readonly id: string;
  readonly group: ShownGroup;
  /** Index of its first value in the whole list. */
  readonly first: number;
  readonly current: ValueOffer | string | undefined;
  readonly shownOf: (offer: ValueOffer) => string;
  /** A value, or the key of the group: to see all of it. */
  readonly onChoose: (row: ValueOffer | string) => void;
}

/** The values of one step, as options of a list. */
export function ValueRows(props: ValueRowsProps) {
  const { id, group, first, current, shownOf, onChoose } = props;
  const { key, title, tile, values, all } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-label={title}>
      <div
        aria-hidden="true"
        className="flex items-center gap-[7px] px-3 pt-2 pb-1 text-xs font-semibold"
      >
        <Tile colour={tile.colour} glyph={tile.glyph} size={16} />
        <span className="min-w-0 flex-1 truncate">{title}</span>
        <span className="text-[11px] font-normal text-ink-3">{placeOf(group)}</span>
      </div>
      {values.map((value, index) => (
        <Row
          key={value.expression}
          id={`${id}-${first + index}`}
          offer={value}
          isCurrent={value === current}
          value={shownOf(value)}
          onPick={() => onChoose(value)}
        />
      ))}
      {all > values.length && (
        <ListOption
          id={`${id}-${first + values.length}`}
          isCurrent={current === key}
          className="mx-1 h-7 rounded-sm pl-[29px] text-xs text-accent-ink"
          onChoose={() => onChoose(key)}
        >
          {words.showAll(all)}
        </ListOption>
      )}
    </div>
  );
}

function placeOf({ kind, distance }: ValueGroup): string {
  switch (kind) {
    case 'trigger':
      return words.trigger;
    case 'loop':
      return words.loop;
    case 'list':
      return words.ownItem;
    case 'step':
      return words.stepsUp(distance);
    default:
      return '';
  }
}

interface RowProps {
  readonly id: string;
  readonly offer: ValueOffer;
  readonly isCurrent: boolean;
  readonly value: string;
  readonly onPick: () => void;
}

function Row({ id, offer, isCurrent, value, onPick }: RowProps) {
  const { title, type, within = [], list } = offer;
  return (
    <ListOption
      id={id}
      isCurrent={isCurrent}
      className="mx-1 h-7 gap-2 rounded-sm pr-2.5 pl-[29px]"
      onChoose={onPick}
    >
      <span className="max-w-[60%] truncate">
        {within.length > 0 && <span className="text-ink-3">{within.join(' › ')} › </span>}
        {title}
      </span>
      <span className="font-mono text-[11px] tracking-[-0.02em] text-ink-3">
        {designerWords.type(type)}
      </span>
      <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-2">{value}</span>
      {list && (
        <span className="shrink-0 rounded-xs bg-accent-soft px-1.5 text-[11px] text-accent-ink">
          {within.length === 0 ? words.list : words.inList}
        </span>
      )}
    </ListOption>
  );
}
