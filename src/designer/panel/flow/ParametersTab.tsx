import type { Json, ParameterDefinition } from '../../../model/definition';
import { freeName } from '../../../model/edit/name';
import { parameterTypes } from '../../../model/value-of-type';
import { TextArea, TextField } from '../../../ui';
import { useDesigner, useDesignerState } from '../../use-designer';
import { NamedCard } from './NamedCard';
import { NamedCards } from './NamedCards';
import { TypedValueField } from './TypedValueField';
import { valueOfType, valueText } from './values';
import { words } from './words';

/** The parameters of the flow; those of the service are its own affair. */
export function ParametersTab() {
  const designer = useDesigner();
  const definition = useDesignerState((state) => state.definition);
  const parameters = Object.entries(definition.parameters ?? {}).filter(
    ([name]) => !name.startsWith('$'),
  );
  const add = () => {
    const taken = new Set(parameters.map(([name]) => name.toLowerCase()));
    const name = freeName(taken, words.newParameter);
    designer.dispatch({ name: 'addParameter', args: { name, parameter: { type: 'String' } } });
  };
  return (
    <NamedCards
      icon="braces"
      noneTitle={words.noParameters}
      noneText={words.noParametersText}
      addLabel={words.addParameter}
      onAdd={add}
    >
      {parameters.map(([name, parameter]) => (
        <ParameterCard key={name} name={name} parameter={parameter} />
      ))}
    </NamedCards>
  );
}

interface ParameterCardProps {
  readonly name: string;
  readonly parameter: ParameterDefinition;
}

function ParameterCard({ name, parameter }: ParameterCardProps) {
  const designer = useDesigner();
  const { type, defaultValue, allowedValues = [], metadata } = parameter;
  const set = (path: readonly string[], value: Json | undefined) =>
    designer.dispatch(
      {
        name: 'setParameter',
        args: { name, path, ...(value === undefined ? {} : { value }) },
      },
      `parameter/${name}/${path.join('/')}`,
    );
  return (
    <NamedCard
      kind="parameter"
      name={name}
      type={type}
      types={parameterTypes}
      onType={(next) => set(['type'], next)}
    >
      <TypedValueField
        label={words.defaultValue}
        help={words.noDefault}
        type={type}
        value={defaultValue}
        onChange={(value) => set(['defaultValue'], value)}
      />
      <TextField
        label={words.description}
        value={String(metadata?.description ?? '')}
        onChange={(text) => set(['metadata', 'description'], text === '' ? undefined : text)}
      />
      <TextArea
        label={words.allowed}
        help={words.allowedHelp}
        rows={2}
        value={allowedValues.map(valueText).join('\n')}
        onChange={(text) => set(['allowedValues'], linesOf(text, type))}
      />
    </NamedCard>
  );
}

/** A line that is not of the type yet is kept as text, which the checker then says. */
function linesOf(text: string, type: string): readonly Json[] | undefined {
  if (text === '') return undefined;
  return text.split('\n').map((line) => valueOfType(line, type) ?? line);
}
