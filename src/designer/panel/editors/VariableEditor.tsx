import { useState } from 'react';
import { declareCommand } from '../../../model/edit/insert-command';
import { findStep } from '../../../model/edit/place';
import { changeableTypes, declaredVariables } from '../../../model/variables';
import { Button, Select, TextField } from '../../../ui';
import { useDesigner, useDesignerState } from '../../use-designer';
import { words as designerWords } from '../../words';
import { useStepName } from '../step-context';
import { isPlain } from './ChoiceEditor';
import type { EditorEntry, EditorProps } from './editor-props';
import { words } from './words';

/** A variable that the flow declares, of a type that the step can use. */
function VariableEditor({ field, value, onChange }: EditorProps) {
  const { fitting, type } = useVariables();
  const name = typeof value === 'string' ? value : '';
  const isKnown = fitting.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const choices = [
    ...(name === '' || isKnown ? [] : [{ id: name, label: name, description: words.notFitting }]),
    ...fitting.map((one) => ({ id: one.name, label: one.name, description: one.type })),
  ];
  const shown = fitting.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? name;
  return (
    <div className="grid gap-1.5">
      <Select
        label={field.title}
        hideLabel
        isRequired={field.required === true}
        choices={choices}
        value={shown === '' ? null : shown}
        placeholder={fitting.length === 0 ? words.noVariables : designerWords.choose}
        onChange={onChange}
      />
      <Declare type={type} onDeclared={onChange} />
    </div>
  );
}

function useVariables() {
  const name = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const step = findStep(definition, name);
  const wanted = step && changeableTypes(step);
  const fitting = declaredVariables(definition).filter(
    (one) => !wanted || wanted.includes(one.type.toLowerCase()),
  );
  return { fitting, type: wanted?.[0] ?? 'string' };
}

/** Declares a variable first of all in the flow, without leaving the form. */
function Declare(props: { readonly type: string; readonly onDeclared: (name: string) => void }) {
  const { type, onDeclared } = props;
  const designer = useDesigner();
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        className="justify-self-start"
        onPress={() => setName('')}
      >
        {words.declare}
      </Button>
    );
  }
  const declare = () => {
    const wanted = name.trim();
    if (wanted === '') return;
    const refused = designer.dispatch(declareCommand({ name: wanted, type }));
    if (refused === null) onDeclared(wanted);
    setName(null);
  };
  return (
    <div className="flex items-end gap-1.5">
      <TextField
        className="flex-1"
        label={words.newVariable(type)}
        autoFocus
        value={name}
        onChange={setName}
        onKeyDown={(event) => event.key === 'Enter' && declare()}
      />
      <Button variant="primary" onPress={declare}>
        {words.declareShort}
      </Button>
      <Button variant="quiet" onPress={() => setName(null)}>
        {words.cancel}
      </Button>
    </div>
  );
}

export const variableEditor: EditorEntry = { Editor: VariableEditor, fits: isPlain };
