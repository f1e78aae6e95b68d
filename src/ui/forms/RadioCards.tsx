import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { cx } from '../class-names';

export interface RadioCard<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** What choosing it means. */
  readonly description?: string | undefined;
}

export interface RadioCardsProps<Id extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly cards: readonly RadioCard<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** One of a few, each with a line that says what it means. */
export function RadioCards<Id extends string>({
  label,
  hideLabel = false,
  cards,
  value,
  onChange,
  className,
  ...props
}: RadioCardsProps<Id>) {
  return (
    <RadioGroup
      {...props}
      value={value}
      onChange={(id) => {
        const card = cards.find((one) => one.id === id);
        if (card) onChange(card.id);
      }}
      className={cx('grid gap-0.5', className)}
    >
      <Label className={hideLabel ? 'sr-only' : 'mb-1 text-xs font-medium text-ink-2'}>
        {label}
      </Label>
      {cards.map((card) => (
        <Radio
          key={card.id}
          value={card.id}
          className="group/radio flex gap-2.5 rounded-sm px-2 py-[7px] transition-colors hover:bg-hover selected:bg-accent-soft disabled:opacity-50 max-sm:min-h-11"
        >
          <span
            aria-hidden="true"
            className="mt-px grid size-4 shrink-0 place-items-center rounded-full border-[1.5px] border-line-control bg-surface group-selected/radio:border-[5px] group-selected/radio:border-accent group-focus-visible/radio:outline-2 group-focus-visible/radio:outline-offset-2 group-focus-visible/radio:outline-accent forced-color-adjust-none"
          />
          <span className="min-w-0">
            <b className="block truncate font-[550]">{card.label}</b>
            {card.description && (
              <Text slot="description" className="block text-xs text-ink-2">
                {card.description}
              </Text>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
