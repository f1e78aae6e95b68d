import { useState } from 'react';
import type { FieldManifest } from '../../../model/actions/manifest';
import type { Json } from '../../../model/definition';
import { namedZones } from '../../../model/time-zones';
import { ComboBox, cx, Select, TextField } from '../../../ui';
import { dateTimeEditor } from './DateEditor';
import type { EditorEntry, EditorProps } from './editor-props';
import { NextTimes } from './NextTimes';
import { SwitchedEditor } from './SwitchedEditor';
import { withFrequency, withRecurrenceMember, withSchedule } from './shapes/recurrence-edit';
import {
  type Frequency,
  frequencies,
  type RecurrenceForm,
  readRecurrence,
  type ScheduleMember,
  schedulesOf,
  weekDays,
} from './shapes/recurrence-shape';
import { ValueInput } from './ValueInput';
import { words } from './words';

/** When a flow starts by itself, with a sentence and the next times. */
function RecurrenceEditor({ value, onChange }: EditorProps) {
  const form = readRecurrence(value || undefined);
  if (!form) return null;
  const set = (name: string, next: Json | undefined, typing?: boolean) =>
    onChange(withRecurrenceMember(value, name, next), typing);
  const lists = schedulesOf(form.frequency);
  const schedule = (name: ScheduleMember) => ({
    name,
    form,
    onChange: (next: readonly (string | number)[]) => onChange(withSchedule(value, name, next)),
  });
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 gap-2">
        <ValueInput
          label={words.every}
          required
          type="integer"
          placeholder="1"
          value={form.interval}
          onChange={(next, typing) => set('interval', next === '' ? undefined : next, typing)}
        />
        <Select
          label={words.frequency}
          isRequired
          choices={frequencies.map((id) => ({ id, label: words.unit(id) }))}
          value={form.frequency}
          onChange={(id) => onChange(withFrequency(value, id as Frequency))}
        />
      </div>
      {lists.includes('weekDays') && <WeekDays {...schedule('weekDays')} />}
      {lists.includes('monthDays') && <Numbers {...schedule('monthDays')} min={-31} max={31} />}
      {lists.includes('hours') && (
        <div className="grid grid-cols-2 gap-2">
          <Numbers {...schedule('hours')} min={0} max={23} />
          <Numbers {...schedule('minutes')} min={0} max={59} />
        </div>
      )}
      <Zone form={form} onChange={(next) => set('timeZone', next)} />
      {(['startTime', 'endTime'] as const).map((name) => (
        <SwitchedEditor
          key={name}
          entry={dateTimeEditor}
          field={momentField(name)}
          value={form[name]}
          // A new one is of the zone beside it, not of UTC.
          onChange={(next) => set(name, form[name] ? next : withoutMark(next))}
        />
      ))}
      {isGiven(form) && <NextTimes form={form} recurrence={value} />}
    </div>
  );
}

/** Before that there is nothing to count with. */
const isGiven = ({ frequency, interval }: RecurrenceForm) =>
  frequency !== null || interval !== undefined;

const momentField = (name: 'startTime' | 'endTime'): FieldManifest => ({
  name,
  path: ['recurrence', name],
  title: name === 'startTime' ? words.start : words.end,
  type: 'string',
  editor: 'dateTime',
});

const withoutMark = (value: Json | undefined) =>
  typeof value === 'string' ? value.replace(/Z$/u, '') : value;

interface ListProps {
  readonly name: ScheduleMember;
  readonly form: RecurrenceForm;
  readonly onChange: (next: readonly (string | number)[]) => void;
}

function WeekDays({ form, onChange }: ListProps) {
  const chosen = form.weekDays;
  if (!chosen) return <p className="text-xs text-ink-3">{words.cannotShow('weekDays')}</p>;
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-[5px] text-xs font-medium text-ink-2">{words.list('weekDays')}</legend>
      <div className="flex gap-1">
        {weekDays.map((day) => {
          const isOn = chosen.includes(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isOn}
              aria-label={day}
              className={cx(
                'h-8 min-w-0 flex-1 rounded-sm text-xs font-medium inset-ring transition-colors forced-outline',
                isOn
                  ? 'bg-accent text-on-accent inset-ring-accent forced-color-adjust-none'
                  : 'text-ink-2 inset-ring-line-strong hover:bg-hover',
              )}
              onClick={() =>
                onChange(weekDays.filter((one) => (one === day ? !isOn : chosen.includes(one))))
              }
            >
              {day.slice(0, 2)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Numbers with commas between them; what is typed stands until it can be read. */
function Numbers({ name, form, onChange, min, max }: ListProps & { min: number; max: number }) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = name === 'weekDays' ? [] : form[name];
  if (!chosen) return <p className="text-xs text-ink-3">{words.cannotShow(name)}</p>;
  const text = typed ?? chosen.join(', ');
  const read = numbersIn(text, min, max);
  return (
    <TextField
      label={words.list(name)}
      placeholder={words.listHint(name)}
      error={read ? undefined : words.notNumbers(min, max)}
      value={text}
      onChange={(next) => {
        setTyped(next);
        const numbers = numbersIn(next, min, max);
        if (numbers && numbers.join() !== chosen.join()) onChange(numbers);
      }}
      onBlur={() => read && setTyped(null)}
    />
  );
}

function numbersIn(text: string, min: number, max: number): readonly number[] | null {
  const parts = text.split(/[\s,;]+/u).filter(Boolean);
  const numbers = parts.map(Number);
  const fit = numbers.every(
    (one) => Number.isInteger(one) && one >= min && one <= max && (min === 0 || one !== 0),
  );
  return fit ? [...new Set(numbers)] : null;
}

function Zone({ form, onChange }: { form: RecurrenceForm; onChange: (zone?: string) => void }) {
  const { timeZone } = form;
  const chosen = typeof timeZone === 'string' ? timeZone : '';
  const known = namedZones.some((one) => one.name === chosen);
  return (
    <ComboBox
      label={words.zone}
      searchLabel={words.searchZones}
      choices={[
        { id: '', label: words.noZone },
        ...(known || chosen === '' ? [] : [{ id: chosen, label: chosen }]),
        ...namedZones.map(({ name, place }) => ({
          id: name,
          label: `${name} (${place.replace('_', ' ')})`,
        })),
      ]}
      value={chosen}
      onChange={(id) => onChange(id === '' ? undefined : id)}
    />
  );
}

export const recurrenceEditor: EditorEntry = {
  Editor: RecurrenceEditor,
  fits: (value) => {
    const form = readRecurrence(value || undefined);
    const isTyped = value === undefined || typeof form?.timeZone !== 'object';
    return form !== null && isTyped;
  },
};
