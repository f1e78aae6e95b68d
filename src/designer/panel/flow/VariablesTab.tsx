import type { Json } from '../../../model/definition';
import { declareCommand } from '../../../model/edit/insert-command';
import { mergeableVariables, mergeVariables } from '../../../model/edit/merge-variables';
import { freeName } from '../../../model/edit/name';
import { diff } from '../../../model/edit/patch';
import { type DeclaredVariable, declaredVariables, variableTypes } from '../../../model/variables';
import { Button, Note, notify } from '../../../ui';
import { displayName } from '../../step-name';
import { useDesigner, useDesignerState } from '../../use-designer';
import { NamedCard } from './NamedCard';
import { NamedCards } from './NamedCards';
import { TypedValueField } from './TypedValueField';
import { words } from './words';

const types = Object.keys(variableTypes);

/** All variables that steps of the flow declare. */
export function VariablesTab() {
  const designer = useDesigner();
  const definition = useDesignerState((state) => state.definition);
  const variables = declaredVariables(definition);
  const add = () => {
    const taken = new Set(variables.map((one) => one.name.toLowerCase()));
    const name = freeName(taken, words.newVariable);
    designer.dispatch(declareCommand({ name, type: 'string' }));
  };
  return (
    <div className="grid grid-cols-1 content-start gap-2">
      <MergeNote />
      <NamedCards
        icon="variable"
        noneTitle={words.noVariables}
        noneText={words.noVariablesText}
        addLabel={words.addVariable}
        onAdd={add}
      >
        {variables.map((one) => (
          <VariableCard key={`${one.action}/${one.name}`} variable={one} />
        ))}
      </NamedCards>
    </div>
  );
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

function VariableCard({ variable }: { variable: DeclaredVariable }) {
  const designer = useDesigner();
  const { name, type, action, index, value: first } = variable;
  const set = (member: string, value: Json | undefined) =>
    designer.dispatch(
      {
        name: 'setInput',
        args: {
          step: action,
          path: ['variables', String(index), member],
          ...(value === undefined ? {} : { value }),
        },
      },
      `variable/${name}/${member}`,
    );
  return (
    <NamedCard
      kind="variable"
      name={name}
      type={type}
      types={types}
      onType={(next) => set('type', next)}
    >
      <p className="text-xs text-ink-3">{words.declaredBy(displayName(action))}</p>
      <TypedValueField
        label={words.firstValue}
        type={type}
        value={first}
        onChange={(value) => set('value', value)}
      />
    </NamedCard>
  );
}
