import { Icon, IconButton, IconToggle } from '../../ui';
import { words } from './words';

interface ExpressionHeaderProps {
  readonly titleId: string;
  /** The field that it is part of. */
  readonly field: string;
  readonly isFull: boolean;
  readonly onFull: (isFull: boolean) => void;
  readonly hasFunctions: boolean;
  readonly onFunctions: (isShown: boolean) => void;
  readonly onFormat: () => void;
  /** Undefined: nothing was written before. */
  readonly onPasteLast: (() => void) | undefined;
}

export function ExpressionHeader(props: ExpressionHeaderProps) {
  const { titleId, field, isFull, onFull, hasFunctions, onFunctions } = props;
  return (
    <header className="flex h-9 items-center gap-2 border-b border-line pr-1.5 pl-2.5">
      <Icon name="square-function" className="text-expr" />
      <h3 id={titleId} className="font-semibold">
        {words.title}
      </h3>
      <span className="min-w-0 flex-1 truncate text-xs text-ink-2">{words.inField(field)}</span>
      {props.onPasteLast && (
        <IconButton
          icon="clipboard-paste"
          size="sm"
          label={words.pasteLast}
          onPress={props.onPasteLast}
        />
      )}
      <IconToggle
        icon="list"
        size="sm"
        label={words.functions}
        isSelected={hasFunctions}
        onChange={onFunctions}
      />
      <IconButton
        icon="wand-sparkles"
        size="sm"
        label={words.format}
        keys={words.formatKeys}
        onPress={props.onFormat}
      />
      <IconToggle
        icon={isFull ? 'minimize' : 'maximize'}
        size="sm"
        label={isFull ? words.smallSize : words.fullSize}
        isSelected={isFull}
        onChange={onFull}
      />
    </header>
  );
}
