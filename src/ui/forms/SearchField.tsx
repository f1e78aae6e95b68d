import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Group,
  Input,
  Label,
} from 'react-aria-components';
import { cx } from '../class-names';
import { Icon } from '../display/Icon';
import { words } from '../words';
import { bareInput, fieldBox } from './field-parts';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
}

/** Its label is its place and its glyph; Escape empties it. */
export function SearchField({ label, placeholder, className, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className={cx('group/search min-w-0', className)}>
      <Label className="sr-only">{label}</Label>
      <Group className={fieldBox}>
        <Icon name="search" className="text-ink-3" />
        <Input
          className={cx(bareInput, '[&::-webkit-search-cancel-button]:hidden')}
          placeholder={placeholder ?? label}
        />
        <Button
          aria-label={words.clear}
          className="grid size-6 place-items-center rounded-xs text-ink-3 group-empty/search:invisible hover:bg-hover hover:text-ink"
        >
          <Icon name="x" size={14} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
