import { useState } from 'react';
import type { Json } from '../../../model/definition';
import { Button, cx, IconButton, Select } from '../../../ui';
import {
  type Condition,
  type ConditionGroup,
  type ConditionRow,
  emptyRow,
  type Operator,
  operators,
  readCondition,
  writeCondition,
} from '../../condition';
import { conditionOfExpression } from '../../condition-of-expression';
import { expressionOfCondition } from '../../expression-of-condition';
import { words as designerWords } from '../../words';
import { conditionWords } from './condition-words';
import type { EditorEntry, EditorProps } from './editor-props';
import { JsonText } from './JsonText';
import { RowTools } from './RowTools';
import { isSame, ValueInput } from './ValueInput';
import { words } from './words';

type Change<T> = (next: T, typing?: boolean) => void;

/** Rows that compare two values, in groups of which all or one must hold. */
function ConditionEditor({ field, value, onChange }: EditorProps) {
  // Rows of an expression that cannot be written yet, e.g. since a value is missing, are kept here.
  const [draft, setDraft] = useState<{ tree: Json; value: Json } | null>(null);
  const isText = isTextPlace(field.editor, value);
  const kept = draft && isSame(draft.value, value) ? draft.tree : undefined;
  const condition = readCondition(kept ?? treeOf(value));
  const group: ConditionGroup =
    condition.kind === 'group' ? condition : { kind: 'group', all: true, items: [condition] };
  const change: Change<ConditionGroup> = (next, typing) => {
    const tree = writeCondition(next);
    if (!isText) return onChange(tree, typing);
    const text = expressionOfCondition(next) ?? '';
    setDraft({ tree, value: text });
    onChange(text, typing);
  };
  return <Group group={group} depth={0} name={field.title} onChange={change} />;
}

/** WDL: If takes an object or a text; a filter and an Until take a text only. */
function isTextPlace(editor: string | undefined, value: Json | undefined): boolean {
  return typeof value === 'string' || (value === undefined && editor === 'expression');
}

function treeOf(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return value;
  return value === '' ? undefined : conditionOfExpression(value);
}

interface GroupProps {
  readonly group: ConditionGroup;
  readonly depth: number;
  readonly name: string;
  readonly onChange: Change<ConditionGroup>;
  readonly tools?: React.ReactNode;
}

/** WDL admits any depth; more than this cannot be read in a panel. */
const deepest = 4;

function Group({ group, depth, name, onChange, tools }: GroupProps) {
  const [isFolded, setFolded] = useState(false);
  const { all, items } = group;
  const put = (next: readonly Condition[], typing?: boolean) =>
    onChange({ ...group, items: next }, typing);
  return (
    <fieldset
      className={cx(
        'm-0 grid min-w-0 gap-2 border-0 p-0',
        depth > 0 && 'rounded-md bg-sunken p-2 inset-ring inset-ring-line',
      )}
    >
      <legend className="sr-only">{words.group(name, all, group.negated ?? false)}</legend>
      <div className="flex items-center gap-1.5">
        {depth > 0 && (
          <IconButton
            size="xs"
            icon={isFolded ? 'chevron-right' : 'chevron-down'}
            label={isFolded ? words.unfold(name) : words.fold(name)}
            aria-expanded={!isFolded}
            onPress={() => setFolded(!isFolded)}
          />
        )}
        <Select
          label={conditionWords.howMany}
          hideLabel
          className="w-[118px]"
          choices={groupChoices}
          value={groupId(group)}
          onChange={(id) => onChange(withGroupId(group, id))}
        />
        {isFolded && <span className="text-xs text-ink-3">{words.rows(items.length)}</span>}
        <span className="flex-1" />
        {tools}
      </div>
      {!isFolded &&
        items.map((item, index) => (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            key={index}
            item={item}
            number={index + 1}
            depth={depth}
            onChange={(next, typing) => put(items.with(index, next), typing)}
            tools={
              <RowTools
                label={item.kind === 'group' ? words.groupNumber(index + 1) : words.row(index + 1)}
                rows={items}
                index={index}
                onChange={put}
              />
            }
          />
        ))}
      {!isFolded && (
        <div className="flex gap-1">
          <Button size="sm" variant="quiet" icon="plus" onPress={() => put([...items, emptyRow])}>
            {designerWords.addRow}
          </Button>
          {depth < deepest && (
            <Button
              size="sm"
              variant="quiet"
              icon="plus"
              onPress={() => put([...items, { kind: 'group', all: !all, items: [emptyRow] }])}
            >
              {conditionWords.addGroup}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

const groupChoices = [
  { id: 'and', label: conditionWords.allOf },
  { id: 'or', label: conditionWords.anyOf },
  { id: 'not and', label: words.notAllOf },
  { id: 'not or', label: words.noneOf },
];

const groupId = ({ all, negated }: ConditionGroup) =>
  `${negated ? 'not ' : ''}${all ? 'and' : 'or'}`;

function withGroupId({ negated: _before, ...group }: ConditionGroup, id: string): ConditionGroup {
  const all = id.endsWith('and');
  return id.startsWith('not ') ? { ...group, all, negated: true } : { ...group, all };
}

interface ItemProps {
  readonly item: Condition;
  readonly number: number;
  readonly depth: number;
  readonly onChange: Change<Condition>;
  readonly tools: React.ReactNode;
}

function Item({ item, number, depth, onChange, tools }: ItemProps) {
  if (item.kind === 'group') {
    const name = words.groupNumber(number);
    return <Group group={item} depth={depth + 1} name={name} onChange={onChange} tools={tools} />;
  }
  if (item.kind === 'row') {
    return <Row row={item} number={number} onChange={onChange} tools={tools} />;
  }
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <JsonText
          label={words.otherCondition(number)}
          value={item.json}
          onChange={(json, typing) => onChange({ kind: 'other', json: json ?? null }, typing)}
        />
      </div>
      {tools}
    </div>
  );
}

interface RowProps {
  readonly row: ConditionRow;
  readonly number: number;
  readonly onChange: Change<ConditionRow>;
  readonly tools: React.ReactNode;
}

function Row({ row, number, onChange, tools }: RowProps) {
  return (
    <div className="grid gap-1.5 rounded-md bg-surface p-2 inset-ring inset-ring-line">
      <ValueInput
        label={conditionWords.leftOf(number)}
        hideLabel
        placeholder={words.chooseValue}
        type="number"
        value={row.left}
        onChange={(left, typing) => onChange({ ...row, left: left ?? '' }, typing)}
      />
      <div className="flex items-center gap-1">
        <Select
          label={conditionWords.operatorOf(number)}
          hideLabel
          className="flex-1"
          choices={operatorChoices}
          value={operatorId(row.operator, row.negated)}
          onChange={(id) => onChange({ ...row, ...operatorOf(id) })}
        />
        {tools}
      </div>
      <ValueInput
        label={conditionWords.rightOf(number)}
        hideLabel
        placeholder={words.chooseValue}
        type="number"
        value={row.right}
        onChange={(right, typing) => onChange({ ...row, right: right ?? '' }, typing)}
      />
    </div>
  );
}

const operatorId = (operator: Operator, negated: boolean) => `${negated ? 'not ' : ''}${operator}`;

const operatorChoices = operators.flatMap((operator) =>
  [false, true].map((negated) => ({
    id: operatorId(operator, negated),
    label: designerWords.operator(operator, negated),
  })),
);

function operatorOf(id: string): Pick<ConditionRow, 'operator' | 'negated'> {
  const negated = id.startsWith('not ');
  const name = negated ? id.slice('not '.length) : id;
  return { operator: operators.find((one) => one === name) ?? 'equals', negated };
}

export const conditionEditor: EditorEntry = {
  Editor: ConditionEditor,
  fits: (value) =>
    value === undefined ||
    value === '' ||
    (typeof value === 'string'
      ? conditionOfExpression(value) !== undefined
      : readCondition(value).kind !== 'other'),
};
