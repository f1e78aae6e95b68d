/** Which editor a field has. Without one it is a line or several of text with values. */
import type { FieldManifest } from '../../../model/actions/manifest';
import type { ParameterEditor } from '../../../model/connector';
import { arrayEditor } from './ArrayEditor';
import { authenticationEditor } from './AuthenticationEditor';
import { choiceEditor, dynamicChoiceEditor } from './ChoiceEditor';
import { comboEditor } from './ComboEditor';
import { conditionEditor } from './ConditionEditor';
import { dateEditor, dateTimeEditor } from './DateEditor';
import { dictionaryEditor } from './DictionaryEditor';
import type { EditorEntry } from './editor-props';
import { fileEditor } from './FileEditor';
import { htmlEditor } from './HtmlEditor';
import { jsonEditor } from './JsonEditor';
import { recurrenceEditor } from './RecurrenceEditor';
import { schemaEditor } from './SchemaEditor';
import { secretEditor } from './SecretEditor';
import { tableEditor } from './TableEditor';
import { treeEditor } from './TreeEditor';
import { variableEditor } from './VariableEditor';

const editors: Readonly<Record<ParameterEditor, EditorEntry | null>> = {
  text: null,
  multiline: null,
  email: null,
  html: htmlEditor,
  json: jsonEditor,
  code: null,
  choice: choiceEditor,
  combobox: comboEditor,
  secret: secretEditor,
  file: fileEditor,
  date: dateEditor,
  dateTime: dateTimeEditor,
  tree: treeEditor,
  array: arrayEditor,
  dictionary: dictionaryEditor,
  table: tableEditor,
  condition: conditionEditor,
  expression: conditionEditor,
  schema: schemaEditor,
  recurrence: recurrenceEditor,
  authentication: authenticationEditor,
  variable: variableEditor,
};

/** Null: text. */
export function editorFor(field: FieldManifest): EditorEntry | null {
  const { editor, choices, dynamicValues, type } = field;
  if (dynamicValues && (editor === undefined || editor === 'choice')) return dynamicChoiceEditor;
  if (editor !== undefined && editor !== 'text') return editors[editor];
  if (choices || (type === 'boolean' && editor === undefined)) return choiceEditor;
  if (editor === undefined && type === 'array') return arrayEditor;
  return editor === undefined && type === 'object' ? jsonEditor : null;
}
