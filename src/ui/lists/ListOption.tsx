import type { ReactNode } from 'react';
import { cx } from '../class-names';

interface ListOptionProps {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly className?: string;
  /** Its number, and how many there are, where not all of them are drawn. */
  readonly place?: { readonly number: number; readonly of: number };
  readonly onChoose: () => void;
  readonly onPoint?: () => void;
  readonly children: ReactNode;
}

/** An option of the list of a ListField, which keeps the focus; a press chooses it. */
export function ListOption(props: ListOptionProps) {
  const { id, isCurrent, className, place, onChoose, onPoint, children } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-posinset={place?.number}
      aria-setsize={place?.of}
      className={cx(
        'flex items-center hover:bg-hover',
        isCurrent && 'bg-accent-soft forced-outline',
        className,
      )}
      onPointerDown={(event) => event.preventDefault()}
      onPointerEnter={onPoint}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
