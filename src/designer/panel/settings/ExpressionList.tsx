import type { Json } from '../../../model/definition';
import { isObject } from '../../../model/step';
import { Button, IconButton } from '../../../ui';
import { textOf } from '../field-text';
import { TemplateInput } from '../TemplateInput';
import type { SetSetting } from './use-setting';
import { words } from './words';

interface ExpressionListProps {
  readonly value: Json | undefined;
  readonly set: SetSetting;
  readonly error?: string | undefined;
}

/** Conditions of a trigger: expressions that must all be true. */
export function ExpressionList({ value, set, error }: ExpressionListProps) {
  const rows: readonly Json[] = Array.isArray(value) ? value : [];
  const write = (next: readonly Json[], typing = false) =>
    set(next.length === 0 ? undefined : next, typing);
  return (
    <div className="grid gap-1.5">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place only
        <div key={at} className="flex items-start gap-1.5">
          <TemplateInput
            label={words.expressionNumber(at + 1)}
            hideLabel
            className="flex-1"
            error={at === 0 ? error : undefined}
            value={textOf(isObject(row) ? row.expression : row)}
            onChange={(text) => write(rows.with(at, withExpression(row, text)), true)}
          />
          <IconButton
            icon="x"
            label={words.remove(words.expressionNumber(at + 1))}
            onPress={() => write(rows.filter((_, other) => other !== at))}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon="plus"
        className="justify-self-start"
        onPress={() => write([...rows, { expression: '@equals(triggerBody(), null)' }])}
      >
        {words.addExpression}
      </Button>
    </div>
  );
}

function withExpression(row: Json, expression: string): Json {
  return isObject(row) ? { ...row, expression } : { expression };
}
