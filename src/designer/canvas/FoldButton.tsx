import { cx, Icon } from '../../ui';
import { displayName } from '../step-name';
import { useDesigner } from '../use-designer';
import { words } from '../words';

interface FoldButtonProps {
  readonly name: string;
  readonly folded: boolean;
}

/** Folds a container up to a card, or opens it again. By keyboard this is a command. */
export function FoldButton({ name, folded }: FoldButtonProps) {
  const designer = useDesigner();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={!folded}
      aria-label={words.fold(displayName(name), folded)}
      title={folded ? words.unfoldHint : words.foldHint}
      className={cx(
        'grid size-6 shrink-0 place-items-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink',
        folded && 'absolute top-4 right-2',
      )}
      onClick={() => designer.toggleCollapsed(name)}
    >
      <Icon name={folded ? 'chevron-right' : 'chevron-down'} size={14} />
    </button>
  );
}
