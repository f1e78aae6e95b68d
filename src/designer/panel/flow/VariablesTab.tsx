import type { Definition, Json } from '../../../model/definition';
import { mergeableVariables, mergeVariables } from '../../../model/edit/merge-variables';
import { diff } from '../../../model/edit/patch';
import { withStepId } from '../../../model/edit/step-ids';
import { isObject } from '../../../model/step';
import { usesOf } from '../../../model/usage/uses';
import { declaredVariables } from '../../../model/variables';
import { findAction, rootGraph } from '../../../model/walk';
import { Button, EmptyState, Note, notify, Select } from '../../../ui';
import { displayName } from '../../step-name';
import { useDesigner, useDesignerState } from '../../use-designer';
import { NamedCard } from './NamedCard';
import { freeName, renamed, tellRemoved } from './ParametersTab';
import { TypedValueField } from './TypedValueField';
import { variableTypes } from './values';
import { words } from './words';

/** All variables that steps of the flow declare. */
export function VariablesTab() {
  const designer = useDesigner();
  const definition = useDesignerState((state) => state.definition);
  const variables = declaredVariables(definition);
  const add = () => {
    const name = freeName(
      words.newVariable,
      new Set(variables.map((one) => one.name.toLowerCase())),
    );
    const action = withStepId(
      { type: 'InitializeVariable', inputs: { variables: [{ name, type: 'string' }] } },
      designer.newId(),
    );
    designer.dispatch({
      name: 'insertAction',
      args: {
        slot: { ...rootGraph, after: null, mode: 'between' },
        name: `Initialize ${name}`,
        action: action as unknown as Json,
      },
    });
  };
  return (
    <div className="grid grid-cols-1 content-start gap-2">
      <MergeNote />
      {variables.length === 0 ? (
        <EmptyState icon="variable" title={words.noVariables} text={words.noVariablesText} />
      ) : (
        <ul className="grid grid-cols-1 gap-2">
          {variables.map(({ name, type, action }) => (
            <VariableCard
              key={`${action}/${name}`}
              name={name}
              type={type}
              action={action}
              uses={usesBesideDeclaration(definition, name)}
            />
          ))}
        </ul>
      )}
      <Button icon="plus" size="sm" className="justify-self-start" onPress={add}>
        {words.addVariable}
      </Button>
    </div>
  );
}

function usesBesideDeclaration(definition: Definition, name: string) {
  return usesOf(definition, { kind: 'variable', name }).filter(({ kind }) => kind !== 'declares');
}

function MergeNote() {
  const designer = useDesigner();
  const definition = useDesignerState((state) => state.definition);
  const count = mergeableVariables(definition).length;
  if (count === 0) return null;
  const merge = () => {
    const changes = diff(definition, mergeVariables(definition)) as unknown as Json;
    const args = { changes, title: words.mergeTitle };
    if (designer.dispatch({ name: 'patch', args }) === null) {
      notify({ title: words.merged, undo: () => designer.undo() });
    }
  };
  return (
    <Note
      actions={
        <Button size="sm" icon="merge" onPress={merge}>
          {words.merge(count)}
        </Button>
      }
    >
      {words.mergeText(count)}
    </Note>
  );
}

interface VariableCardProps {
  readonly name: string;
  readonly type: string;
  /** The step that declares it. */
  readonly action: string;
  readonly uses: Parameters<typeof NamedCard>[0]['uses'];
}

function VariableCard({ name, type, action, uses }: VariableCardProps) {
  const designer = useDesigner();
  const declared = useDeclaration(action, name);
  const known = variableTypes.find((one) => one === type.toLowerCase());
  const set = (member: string, value: Json | undefined) =>
    designer.dispatch(
      {
        name: 'setInput',
        args: {
          step: action,
          path: ['variables', String(declared.index), member],
          ...(value === undefined ? {} : { value }),
        },
      },
      `variable/${name}/${member}`,
    );
  return (
    <NamedCard
      name={name}
      type={type}
      of={{ kind: 'variable', name }}
      uses={uses}
      onRename={(to) => renamed(designer, 'renameVariable', name, to)}
      onRemove={() => {
        if (designer.dispatch({ name: 'removeVariable', args: { name } }) !== null) return;
        tellRemoved(designer, name, uses.length);
      }}
    >
      <p className="text-xs text-ink-3">{words.declaredBy(displayName(action))}</p>
      <Select
        label={words.type}
        choices={[...variableTypes, ...(known ? [] : [type])].map((id) => ({ id, label: id }))}
        value={known ?? type}
        onChange={(id) => set('type', id)}
      />
      <TypedValueField
        label={words.firstValue}
        type={type}
        value={declared.value}
        onChange={(value) => set('value', value)}
      />
    </NamedCard>
  );
}

/** Its place in the list of the step that declares it, and its first value. */
function useDeclaration(action: string, name: string) {
  const definition = useDesignerState((state) => state.definition);
  const inputs = findAction(definition, action)?.action.inputs;
  const list = isObject(inputs) && Array.isArray(inputs.variables) ? inputs.variables : [];
  const index = list.findIndex((one: Json) => isObject(one) && one.name === name);
  const declaration = list[index];
  return { index, value: isObject(declaration) ? declaration.value : undefined };
}
