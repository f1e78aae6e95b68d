import { type KeyboardEvent, useId } from 'react';
import { ComboBox, Group, Input, Popover } from 'react-aria-components';
import { cx } from '../class-names';
import type { GlyphName } from '../display/glyphs';
import { Icon } from '../display/Icon';
import { popoverLook } from '../overlays/popover-look';
import { words } from '../words';
import { type Choice, ChoiceList } from './choice';
import { bareInput, FieldFoot, FieldLabel, type FieldTexts, fieldBox } from './field-parts';

export interface SuggestFieldProps extends FieldTexts {
  /** What is in the field now. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What fits the text; whoever owns the field finds it. */
  readonly choices: readonly Choice[];
  readonly isSearching?: boolean;
  readonly onPick: (id: string) => void;
  /** Enter on a text that was not picked from the list. */
  readonly onEnter?: (text: string) => void;
  /** Those picked before, shown in the field; without them the field picks one at a time. */
  readonly picked?: readonly Choice[];
  readonly onDrop?: (id: string) => void;
  readonly icon?: GlyphName;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** Picks from more than one can list: type, and what fits drops down. The text stays if nothing fits. */
export function SuggestField({
  label,
  hideLabel = false,
  hint,
  help,
  error,
  text,
  onTextChange,
  choices,
  isSearching = false,
  onPick,
  onEnter,
  picked = [],
  onDrop,
  icon,
  placeholder,
  className,
  ...props
}: SuggestFieldProps) {
  const pickedId = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = picked.at(-1);
    if (event.key === 'Backspace' && text === '' && last) onDrop?.(last.id);
    const isWalking = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !isWalking && text.trim() !== '') onEnter?.(text.trim());
  };
  return (
    <ComboBox<Choice>
      {...props}
      items={choices}
      inputValue={text}
      onInputChange={onTextChange}
      value={null}
      onChange={(key) => key !== null && onPick(String(key))}
      allowsCustomValue
      menuTrigger="input"
      // What fits may come after the list has opened.
      allowsEmptyCollection={text.trim() !== ''}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx('block min-w-0', className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} hint={hint} isRequired={props.isRequired} />
      <Group className={cx(fieldBox, 'flex-wrap', picked.length > 0 && 'py-[3px]')}>
        {icon && <Icon name={icon} className="text-ink-3" />}
        {picked.length > 0 && <Picked id={pickedId} picked={picked} onDrop={onDrop} />}
        <Input
          onKeyDown={onKeyDown}
          {...(picked.length > 0 && { 'aria-describedby': pickedId })}
          {...(placeholder !== undefined && picked.length === 0 && { placeholder })}
          className={cx(bareInput, 'basis-20')}
        />
      </Group>
      <FieldFoot help={help} error={error} />
      <Popover className={cx(popoverLook, 'flex w-(--trigger-width) min-w-60 flex-col')}>
        <ChoiceList {...(isSearching && { emptyText: words.loading })} />
      </Popover>
    </ComboBox>
  );
}

function Picked({
  id,
  picked,
  onDrop,
}: {
  id: string;
  picked: readonly Choice[];
  onDrop: ((id: string) => void) | undefined;
}) {
  return (
    <ul id={id} className="contents">
      {picked.map((one) => (
        <li
          key={one.id}
          className="flex h-[22px] max-w-full items-center gap-[5px] rounded-xs bg-surface pl-1 text-xs font-medium inset-ring inset-ring-line-strong max-sm:h-8"
        >
          {one.leading}
          <span className="truncate">{one.label}</span>
          <button
            type="button"
            aria-label={words.takeOut(one.label)}
            onClick={() => onDrop?.(one.id)}
            className="grid size-5 place-items-center rounded-xs text-ink-3 hover:bg-hover hover:text-ink max-sm:size-8"
          >
            <Icon name="x" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
