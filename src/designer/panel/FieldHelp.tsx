import type { ExpressionDraft, InsertExpression } from '../expression';
import { ExpressionPanel } from '../expression-panel/ExpressionPanel';
import { ValuePicker } from './ValuePicker';

/** What a field was asked for. */
export type FieldAsk =
  | { readonly kind: 'value'; readonly insert: InsertExpression }
  | { readonly kind: 'expression'; readonly draft: ExpressionDraft };

interface FieldHelpProps {
  readonly ask: FieldAsk;
  /** The name of the field. */
  readonly field: string;
  /** Null: nothing more. */
  readonly onAsk: (ask: FieldAsk | null) => void;
}

/** What opens below a field: values to pick from, or the code of an expression. */
export function FieldHelp({ ask, field, onAsk }: FieldHelpProps) {
  const close = () => onAsk(null);
  if (ask.kind === 'expression') {
    return <ExpressionPanel key={ask.draft.code} draft={ask.draft} field={field} onClose={close} />;
  }
  return (
    <ValuePicker
      onPick={(expression) => {
        ask.insert(expression);
        close();
      }}
      onClose={close}
    />
  );
}
