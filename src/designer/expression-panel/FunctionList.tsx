import { useId, useMemo, useState } from 'react';
import { type Family, functions, parametersText, type Signature } from '../../expressions/language';
import { cx, ListField, ListOption, useListCursor } from '../../ui';
import { words } from './words';

interface FunctionListProps {
  /** `back`: how far before the end of the text the cursor goes. */
  readonly onPick: (text: string, back: number) => void;
  readonly isTall?: boolean;
}

/** Every function by family, with its help; the keyboard stays in the search field. */
export function FunctionList({ onPick, isTall = false }: FunctionListProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(query), [query]);
  const { at, setAt, press } = useListCursor(id, found.length);
  const current = found[at];
  const pick = (index: number) => {
    const chosen = found[index];
    if (chosen) onPick(`${chosen.name}()`, chosen.parameters.length > 0 ? 1 : 0);
  };
  return (
    <div className="overflow-hidden rounded-card inset-ring inset-ring-line">
      <ListField
        className="h-9 border-b border-line px-2.5"
        autoFocus
        label={words.searchFunctions}
        listId={id}
        at={at}
        value={query}
        onChange={(text) => {
          setQuery(text);
          setAt(0);
        }}
        onKeyDown={(event) => press(event, pick)}
      />
      <div className={cx('grid grid-cols-[190px_minmax(0,1fr)]', isTall ? 'h-72' : 'h-48')}>
        <div id={id} role="listbox" aria-label={words.functions} className="overflow-auto py-1">
          {found.map((signature, index) => (
            <Option
              key={signature.name}
              id={`${id}-${index}`}
              signature={signature}
              family={found[index - 1]?.family === signature.family ? null : signature.family}
              isCurrent={index === at}
              onPoint={() => setAt(index)}
              onPick={() => pick(index)}
            />
          ))}
          {found.length === 0 && (
            <p className="px-3 py-4 text-center text-xs text-ink-3">{words.noFunction}</p>
          )}
        </div>
        {current && <Help signature={current} />}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly signature: Signature;
  /** Set on the first of its family. */
  readonly family: Family | null;
  readonly isCurrent: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
}

function Option({ id, signature, family, isCurrent, onPoint, onPick }: OptionProps) {
  return (
    <>
      {family && (
        <p aria-hidden="true" className="px-3 pt-1.5 pb-0.5 text-[11px] font-semibold text-ink-3">
          {words.family(family)}
        </p>
      )}
      <ListOption
        id={id}
        isCurrent={isCurrent}
        className="mx-1 h-6 rounded-sm px-2 font-mono text-xs"
        onPoint={onPoint}
        onChoose={onPick}
      >
        {signature.name}
      </ListOption>
    </>
  );
}

function Help({ signature }: { signature: Signature }) {
  const { name, returns, doc, example } = signature;
  return (
    <div className="grid content-start gap-1.5 overflow-auto border-l border-line bg-sunken px-3 py-2 text-xs">
      <code className="wrap-anywhere">
        <span className="text-syn-fn">{name}</span>
        {parametersText(signature)}
      </code>
      <p className="text-ink-2">{doc}</p>
      <p className="text-ink-3">{words.gives(returns)}</p>
      <code className="wrap-anywhere text-ink-2">{example}</code>
    </div>
  );
}

/** Every word typed must occur in the name, or in the help; those whose name begins so come first. */
function search(query: string): readonly Signature[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return functions;
  const found = functions.filter(({ name, doc, family, aliases = [] }) => {
    const text = `${name} ${aliases.join(' ')} ${doc} ${words.family(family)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const rank = ({ name }: Signature) => {
    const at = name.toLowerCase().indexOf(first);
    return at < 0 ? 2 : Math.min(at, 1);
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}
