/**
 * designer/expression: the two editors for the language. The only place, beside the code view, that
 * knows CodeMirror. Start reading with `template-state.ts`, then `TemplateField.tsx`.
 */
export {
  ExpressionField,
  type ExpressionFieldProps,
  type ExpressionWriter,
} from './ExpressionField';
export { formatExpression } from './format';
export { codeLook } from './look';
export type { DescribeReference, ReferenceLook } from './PillView';
export { type Pill, plainLabel } from './pills';
export type { FoundProblem } from './problems';
export { TemplateField, type TemplateFieldProps } from './TemplateField';
export type {
  ExpressionDraft,
  InsertExpression,
  PillMenu,
  TemplateRequests,
} from './template-commands';
export { useEditor } from './use-editor';
export { wrapSelection } from './wrap-selection';
