import { type ComponentProps, type KeyboardEvent, useEffect, useState } from 'react';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';

interface ListFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly listId: string;
  /** The option that is meant, an element of id `listId-at`; -1: none. */
  readonly at: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Of the line in which it stands. */
  readonly className?: string;
}

/** Filters the list below it. The focus stays in the field, while the keys move in the list. */
export function ListField(props: ListFieldProps) {
  const { label, listId, at, onChange, className, children, ...input } = props;
  return (
    <label className={cx('flex items-center gap-2', className)}>
      <Icon name="search" className="text-ink-3" />
      <input
        aria-expanded
        placeholder={label}
        {...input}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
        spellCheck={false}
        autoComplete="off"
        className="min-w-0 flex-1 bg-transparent outline-none"
        onChange={(event) => onChange(event.target.value)}
      />
      {children}
    </label>
  );
}

/** Which of so many options is meant, moved by the keys of the field. */
export function useListCursor(listId: string, count: number) {
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, count - 1);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);
  const press = (event: KeyboardEvent, choose: (at: number) => void) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, count - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(count - 1);
    else if (event.key === 'Enter' && at >= 0) choose(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { at, setAt, press };
}
