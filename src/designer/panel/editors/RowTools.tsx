import { IconButton } from '../../../ui';
import { words } from './words';

interface RowToolsProps<T> {
  /** “row 2”. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly index: number;
  readonly onChange: (rows: readonly T[]) => void;
}

/** Moves one of several rows, or takes it away. */
export function RowTools<T>({ label, rows, index, onChange }: RowToolsProps<T>) {
  const rest = rows.toSpliced(index, 1);
  const move = (by: 1 | -1) =>
    onChange(rest.toSpliced(index + by, 0, ...rows.slice(index, index + 1)));
  return (
    <span className="flex h-8 shrink-0 items-center max-sm:h-auto max-sm:flex-col">
      <IconButton
        size="xs"
        icon="arrow-up"
        label={words.moveUp(label)}
        isDisabled={index === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        size="xs"
        icon="arrow-down"
        label={words.moveDown(label)}
        isDisabled={index === rows.length - 1}
        onPress={() => move(1)}
      />
      <IconButton
        size="xs"
        icon="x"
        className="max-sm:order-first"
        label={words.remove(label)}
        onPress={() => onChange(rest)}
      />
    </span>
  );
}
