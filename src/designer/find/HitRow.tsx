import { useId, useMemo } from 'react';
import type { Hit } from '../../model/search/find-hits';
import type { Found } from '../../model/search/query';
import { type Hindrance, newNameOf } from '../../model/search/replace';
import { usesOf } from '../../model/usage/uses';
import { Checkbox, Icon } from '../../ui';
import { useDesignerState } from '../use-designer';
import { searchWords as words } from './search-words';

interface HitRowProps {
  readonly hit: Hit;
  readonly step: string;
  readonly place: string;
  /** Null: nothing is to be replaced. */
  readonly isChosen: boolean | null;
  readonly hindrance: Hindrance | undefined;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onGo: () => void;
}

/** One hit: where it is, what it says, and what it would say. */
export function HitRow({ hit, step, place, isChosen, hindrance, onChoose, onGo }: HitRowProps) {
  const textId = useId();
  // A name that cannot be given cannot be chosen; an expression can be mended afterwards.
  const isBarred = hindrance !== undefined && hindrance.kind !== 'unreadable';
  return (
    <li className="flex items-start gap-1 pl-2">
      {isChosen !== null && (
        <Checkbox
          aria-label={words.choose(words.goTo(step, place))}
          className="mt-1 px-1"
          isSelected={isChosen}
          isDisabled={isBarred}
          onChange={onChoose}
        />
      )}
      <button
        type="button"
        data-row={hit.key}
        aria-label={words.goTo(step, place)}
        aria-describedby={textId}
        className="block min-w-0 flex-1 rounded-md px-2 py-1.5 text-left hover:bg-hover focus-visible:bg-hover"
        onClick={onGo}
        onKeyDown={(event) => {
          if (event.key !== ' ' || isChosen === null || isBarred) return;
          event.preventDefault();
          onChoose(!isChosen);
        }}
      >
        <span className="block truncate text-xs font-medium">{place}</span>
        <span id={textId} className="block">
          <Preview
            text={hit.text}
            found={hit.kind === 'name' ? hit.found : [hit]}
            isReplaced={isChosen === true}
          />
          {hit.kind === 'name' && isChosen && <Following hit={hit} />}
          {hindrance && (
            <span className="mt-0.5 flex items-start gap-1 text-xs text-bad">
              <Icon name="triangle-alert" size={12} className="mt-0.5" />
              {words.hindrance(hindrance)}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** Characters that are shown before and after. */
const lead = 28;
const tail = 72;

interface PreviewProps {
  readonly text: string;
  readonly found: readonly Found[];
  readonly isReplaced: boolean;
}

function Preview({ text, found, isReplaced }: PreviewProps) {
  const first = found[0]?.from ?? 0;
  const last = found.at(-1)?.to ?? 0;
  const start = first > lead + 8 ? first - lead : 0;
  const end = Math.min(text.length, last + tail);
  return (
    <span className="line-clamp-3 font-mono text-[11.5px] leading-[18px] wrap-anywhere text-ink-2">
      {start > 0 && '…'}
      {found.map((one, at) => (
        <span key={one.from}>
          {text.slice(at === 0 ? start : (found[at - 1]?.to ?? 0), one.from)}
          {isReplaced ? (
            <>
              <del className="rounded-xs bg-bad-soft px-px text-bad">
                {text.slice(one.from, one.to)}
              </del>
              <ins className="rounded-xs bg-ok-soft px-px text-ok no-underline">{one.instead}</ins>
            </>
          ) : (
            <mark className="rounded-xs bg-accent-soft px-px text-accent-ink">
              {text.slice(one.from, one.to)}
            </mark>
          )}
        </span>
      ))}
      {text.slice(last, end)}
      {end < text.length && '…'}
    </span>
  );
}

/** What is renamed along with a name. */
function Following({ hit }: { hit: Extract<Hit, { kind: 'name' }> }) {
  const definition = useDesignerState((state) => state.definition);
  const { of, name } = hit;
  const count = useMemo(
    () => usesOf(definition, { kind: of, name }).filter(({ kind }) => kind !== 'declares').length,
    [definition, of, name],
  );
  const to = newNameOf(hit);
  return (
    <span className="block text-xs text-ink-3">
      {words.follows(count)} {to.includes('_') && words.becomes(to)}
    </span>
  );
}
