import { useState } from 'react';
import { applyCommand } from '../../model/edit/commands';
import type { Way } from '../../model/edit/list-proposals';
import { diff } from '../../model/edit/patch';
import type { Command } from '../../model/edit-log';
import type { ExpressionDraft, InsertExpression } from '../expression';
import { ExpressionPanel } from '../expression-panel/ExpressionPanel';
import { ListCard, readAtOnce } from '../list-card/ListCard';
import type { Designer } from '../store';
import { useDesigner } from '../use-designer';
import type { ValueOffer } from '../values';
import { heldEdit } from './held-edit';
import { useStepName } from './step-context';
import { ValuePicker } from './ValuePicker';

/** What a field was asked for. */
export type FieldAsk =
  | { readonly kind: 'value'; readonly insert: InsertExpression }
  | { readonly kind: 'expression'; readonly draft: ExpressionDraft };

interface FieldHelpProps {
  readonly ask: FieldAsk;
  /** The name of the field. */
  readonly field: string;
  readonly takes: 'one' | 'list';
  /** Null: nothing more. */
  readonly onAsk: (ask: FieldAsk | null) => void;
}

/** What opens below a field: values to pick from, or the code of an expression. */
export function FieldHelp({ ask, field, takes, onAsk }: FieldHelpProps) {
  if (ask.kind === 'expression') {
    const { draft } = ask;
    return <ExpressionPanel draft={draft} field={field} onClose={() => onAsk(null)} />;
  }
  return <ValueHelp insert={ask.insert} takes={takes} onAsk={onAsk} />;
}

type ValueHelpProps = Pick<FieldHelpProps, 'takes' | 'onAsk'> & {
  readonly insert: InsertExpression;
};

function ValueHelp({ insert, takes, onAsk }: ValueHelpProps) {
  const designer = useDesigner();
  const step = useStepName();
  const [offer, setOffer] = useState<ValueOffer | null>(null);
  const leave = () => {
    insert.leave();
    onAsk(null);
  };
  const put = (expression: string) => {
    insert(expression);
    onAsk(null);
  };
  const pick = (picked: ValueOffer) => {
    const { list, expression, within = [] } = picked;
    const isWhole = takes === 'list' && within.length === 0;
    const { definition } = designer.store.getState();
    const atOnce = isWhole ? null : readAtOnce(definition, step, picked);
    if (!list || isWhole || atOnce !== null) put(atOnce ?? expression);
    else setOffer(picked);
  };
  if (offer) {
    const choose = (way: Way) => {
      putInto(designer, way, insert);
      onAsk(null);
    };
    return <ListCard offer={offer} onChoose={choose} onClose={leave} />;
  }
  const open = (code: string) =>
    onAsk({
      kind: 'expression',
      draft: { code: '', begun: code, apply: insert, savedAs: (text) => `@{${text}}`, leave },
    });
  return <ValuePicker typed={insert.typed} onPick={pick} onFunction={open} onClose={leave} />;
}

/** Writes the field in the definition that the way makes of it, as one edit. */
function putInto(designer: Designer, { definition, expression }: Way, insert: InsertExpression) {
  const now = designer.store.getState().definition;
  if (definition === now) return insert(expression);
  const command = heldEdit(designer, () => insert(expression));
  const edited = command && applyCommand(definition, command);
  if (!edited || 'refused' in edited) return;
  designer.dispatch(patchOf(now, edited.definition));
}

function patchOf(before: Parameters<typeof diff>[0], after: typeof before): Command {
  return { name: 'patch', args: { changes: diff(before, after) as never } };
}
