/** A value that may be an expression, with a field of its own where it is none. */
import { type ReactNode, useState } from 'react';
import { isTemplate } from '../../../expressions/language';
import type { Json } from '../../../model/definition';
import type { Range } from '../../../model/dialect';
import { IconButton, NumberField, Select } from '../../../ui';
import { meantValue, textOf } from '../field-text';
import { TemplateInput } from '../TemplateInput';
import { type DurationUnit, durationParts, durationText, durationUnits } from './duration-parts';
import type { SetSetting } from './use-setting';
import { words } from './words';

interface ValueProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly set: SetSetting;
  readonly error?: string | undefined;
}

export function NumberValue({ range, ...props }: ValueProps & { range?: Range | undefined }) {
  const { label, value, set, error } = props;
  const number = value === undefined ? Number.NaN : Number(value);
  const isPlain = value === undefined || (value !== '' && Number.isFinite(number));
  return (
    <OrExpression {...props} type="integer" isPlain={isPlain}>
      <NumberField
        label={label}
        hideLabel
        value={number}
        error={error}
        onChange={(next) => set(Number.isNaN(next) ? undefined : next)}
        className="w-36"
        {...(range ? { minValue: range.min, maxValue: range.max } : {})}
      />
    </OrExpression>
  );
}

export function DurationValue(props: ValueProps) {
  const { label, value, set, error } = props;
  const parts = typeof value === 'string' ? durationParts(value) : undefined;
  const [unit, setUnit] = useState<DurationUnit>('M');
  const shown = parts?.unit ?? unit;
  return (
    <OrExpression {...props} type="string" isPlain={value === undefined || parts !== undefined}>
      <NumberField
        label={label}
        hideLabel
        value={parts?.count ?? Number.NaN}
        minValue={0}
        error={error}
        onChange={(count) =>
          set(Number.isNaN(count) ? undefined : durationText({ count, unit: shown }))
        }
        className="w-28"
      />
      <Select
        label={words.unitOf(label)}
        hideLabel
        choices={durationUnits.map((id) => ({ id, label: words.unit[id] }))}
        value={shown}
        onChange={(id) => {
          setUnit(id as DurationUnit);
          if (parts) set(durationText({ count: parts.count, unit: id as DurationUnit }));
        }}
        className="w-32"
      />
    </OrExpression>
  );
}

/** Free text, which may hold values. */
export function TextValue({ label, value, set, error }: ValueProps) {
  return (
    <TemplateInput
      label={label}
      hideLabel
      error={error}
      value={textOf(value)}
      onChange={(text) => set(text === '' ? undefined : text, true)}
    />
  );
}

interface OrExpressionProps extends ValueProps {
  readonly type: 'integer' | 'string';
  /** The field of its own can show the value. */
  readonly isPlain: boolean;
  readonly children: ReactNode;
}

function OrExpression({ label, value, set, error, type, isPlain, children }: OrExpressionProps) {
  const [asText, setAsText] = useState(false);
  const showsText = asText || !isPlain;
  return (
    <div className="flex items-start gap-1.5">
      {showsText ? (
        <TemplateInput
          label={label}
          hideLabel
          error={error}
          className="flex-1"
          value={textOf(value)}
          onChange={(text) => set(text === '' ? undefined : meantValue(text, type), true)}
        />
      ) : (
        children
      )}
      {(isPlain || !isTemplate(textOf(value))) && (
        <IconButton
          icon={showsText ? 'hash' : 'square-function'}
          size="md"
          label={showsText ? words.asValue(label) : words.asExpression(label)}
          isDisabled={!isPlain}
          onPress={() => setAsText(!asText)}
        />
      )}
    </div>
  );
}
