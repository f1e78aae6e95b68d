import type { Json } from '../../model/definition';
import { Button, cx, Icon, IconButton, SegmentedControl, Select } from '../../ui';
import {
  type Condition,
  type ConditionGroup,
  type ConditionRow,
  emptyRow,
  type Operator,
  operators,
  readCondition,
  writeCondition,
} from '../condition';
import { words } from '../words';
import { scalarOf, textOf } from './field-text';
import { useSetField } from './step-context';
import { TemplateInput } from './TemplateInput';

interface ConditionBuilderProps {
  readonly path: readonly string[];
  readonly value: Json | undefined;
  readonly error: string | undefined;
}

type Change<T> = (next: T, typing?: boolean) => void;

/** Rows that compare two values, in groups of which all or one must hold. */
export function ConditionBuilder({ path, value, error }: ConditionBuilderProps) {
  const setField = useSetField();
  const condition = readCondition(value);
  const change: Change<Condition> = (next, typing) => setField(path, writeCondition(next), typing);
  if (condition.kind === 'other') {
    return (
      <TemplateInput
        label={words.conditionExpression}
        multiline
        help={words.conditionExpressionHelp}
        error={error}
        value={textOf(condition.json)}
        onChange={(text) => setField(path, text, true)}
      />
    );
  }
  const group: ConditionGroup =
    condition.kind === 'group' ? condition : { kind: 'group', all: true, items: [condition] };
  return (
    <div>
      <Group group={group} depth={0} onChange={change} />
      {error !== undefined && (
        <p className="mt-1.5 flex items-start gap-[5px] text-xs text-bad">
          <Icon name="circle-alert" size={13} className="mt-[1.5px]" />
          {error}
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly group: ConditionGroup;
  readonly depth: number;
  readonly onChange: Change<ConditionGroup>;
  readonly onRemove?: () => void;
}

/** WDL admits any depth; more than this cannot be read in a panel. */
const deepest = 3;

function Group({ group, depth, onChange, onRemove }: GroupProps) {
  const { all, items } = group;
  const put = (index: number, item: Condition, typing?: boolean) =>
    onChange({ ...group, items: items.with(index, item) }, typing);
  const remove = (index: number) =>
    onChange({ ...group, items: items.filter((_, other) => other !== index) });
  const add = (item: Condition) => onChange({ ...group, items: [...items, item] });
  return (
    <fieldset
      className={cx(
        'm-0 grid min-w-0 gap-2 border-0 p-0',
        depth > 0 && 'rounded-md bg-sunken p-2.5 inset-ring inset-ring-line',
      )}
    >
      <legend className="sr-only">{all ? words.allMustHold : words.oneMustHold}</legend>
      <div className="flex items-center gap-2">
        <SegmentedControl
          label={words.howMany}
          segments={[
            { id: 'and', label: words.allOf },
            { id: 'or', label: words.anyOf },
          ]}
          value={all ? 'and' : 'or'}
          onChange={(id) => onChange({ ...group, all: id === 'and' })}
        />
        <span className="flex-1" />
        {onRemove && (
          <IconButton icon="trash-2" size="sm" label={words.removeGroup} onPress={onRemove} />
        )}
      </div>
      {items.map((item, index) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          key={index}
          item={item}
          number={index + 1}
          depth={depth}
          onChange={(next, typing) => put(index, next, typing)}
          onRemove={() => remove(index)}
        />
      ))}
      <div className="flex gap-1">
        <Button size="sm" variant="quiet" icon="plus" onPress={() => add(emptyRow)}>
          {words.addRow}
        </Button>
        {depth < deepest && (
          <Button
            size="sm"
            variant="quiet"
            icon="plus"
            onPress={() => add({ kind: 'group', all: !all, items: [emptyRow] })}
          >
            {words.addGroup}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface ItemProps {
  readonly item: Condition;
  readonly number: number;
  readonly depth: number;
  readonly onChange: Change<Condition>;
  readonly onRemove: () => void;
}

function Item({ item, number, depth, onChange, onRemove }: ItemProps) {
  if (item.kind === 'group') {
    return <Group group={item} depth={depth + 1} onChange={onChange} onRemove={onRemove} />;
  }
  if (item.kind === 'row') {
    return <Row row={item} number={number} onChange={onChange} onRemove={onRemove} />;
  }
  return (
    <div className="flex items-start gap-1">
      <pre className="min-w-0 flex-1 overflow-auto rounded-sm bg-sunken px-2.5 py-2 font-mono text-xs">
        {JSON.stringify(item.json)}
      </pre>
      <IconButton icon="x" size="sm" label={words.removeRow(number)} onPress={onRemove} />
    </div>
  );
}

interface RowProps {
  readonly row: ConditionRow;
  readonly number: number;
  readonly onChange: Change<ConditionRow>;
  readonly onRemove: () => void;
}

function Row({ row, number, onChange, onRemove }: RowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_26px] items-start gap-x-1 gap-y-1.5 rounded-md p-2 inset-ring inset-ring-line">
      <TemplateInput
        label={words.leftOf(number)}
        hideLabel
        placeholder={words.chooseValue}
        value={textOf(row.left)}
        onChange={(text) => onChange({ ...row, left: scalarOf(text) }, true)}
      />
      <IconButton icon="x" size="sm" label={words.removeRow(number)} onPress={onRemove} />
      <Select
        label={words.operatorOf(number)}
        hideLabel
        choices={operatorChoices}
        value={operatorId(row.operator, row.negated)}
        onChange={(id) => onChange({ ...row, ...operatorOf(id) })}
      />
      <span />
      <TemplateInput
        label={words.rightOf(number)}
        hideLabel
        placeholder={words.chooseValue}
        value={textOf(row.right)}
        onChange={(text) => onChange({ ...row, right: scalarOf(text) }, true)}
      />
    </div>
  );
}

const operatorId = (operator: Operator, negated: boolean) => `${negated ? 'not ' : ''}${operator}`;

const operatorChoices = operators
  .flatMap((operator): { operator: Operator; negated: boolean }[] => [
    { operator, negated: false },
    { operator, negated: true },
  ])
  .map(({ operator, negated }) => ({
    id: operatorId(operator, negated),
    label: words.operator(operator, negated),
  }));

function operatorOf(id: string): Pick<ConditionRow, 'operator' | 'negated'> {
  const negated = id.startsWith('not ');
  const name = negated ? id.slice('not '.length) : id;
  return { operator: operators.find((one) => one === name) ?? 'equals', negated };
}
