import type { Json, ParameterDefinition } from '../../../model/definition';
import { usesOf } from '../../../model/usage/uses';
import { Button, EmptyState, notify, Select, TextArea, TextField } from '../../../ui';
import { useDesigner, useDesignerState } from '../../use-designer';
import { NamedCard } from './NamedCard';
import { TypedValueField } from './TypedValueField';
import { parameterTypes, valueOfType, valueText } from './values';
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
    const name = freeName(words.newParameter, taken);
    designer.dispatch({ name: 'addParameter', args: { name, parameter: { type: 'String' } } });
  };
  return (
    <div className="grid grid-cols-1 content-start gap-2">
      {parameters.length === 0 ? (
        <EmptyState icon="braces" title={words.noParameters} text={words.noParametersText} />
      ) : (
        <ul className="grid grid-cols-1 gap-2">
          {parameters.map(([name, parameter]) => (
            <ParameterCard
              key={name}
              name={name}
              parameter={parameter}
              uses={usesOf(definition, { kind: 'parameter', name })}
            />
          ))}
        </ul>
      )}
      <Button icon="plus" size="sm" className="justify-self-start" onPress={add}>
        {words.addParameter}
      </Button>
    </div>
  );
}

interface ParameterCardProps {
  readonly name: string;
  readonly parameter: ParameterDefinition;
  readonly uses: Parameters<typeof NamedCard>[0]['uses'];
}

function ParameterCard({ name, parameter, uses }: ParameterCardProps) {
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
  const known = parameterTypes.find((one) => one.toLowerCase() === type.toLowerCase());
  return (
    <NamedCard
      name={name}
      type={type}
      of={{ kind: 'parameter', name }}
      uses={uses}
      onRename={(to) => renamed(designer, 'renameParameter', name, to)}
      onRemove={() => {
        const args = { name };
        if (designer.dispatch({ name: 'removeParameter', args }) !== null) return;
        tellRemoved(designer, name, uses.length);
      }}
    >
      <Select
        label={words.type}
        choices={[...parameterTypes, ...(known ? [] : [type])].map((id) => ({ id, label: id }))}
        value={known ?? type}
        onChange={(id) => set(['type'], id)}
      />
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

type RenameCommand = 'renameParameter' | 'renameVariable';

export function renamed(
  designer: ReturnType<typeof useDesigner>,
  command: RenameCommand,
  name: string,
  to: string,
): boolean {
  const refused = designer.dispatch({ name: command, args: { name, to } });
  // The field says it.
  if (refused !== null) designer.dismissRefusal();
  return refused === null;
}

export function tellRemoved(
  designer: ReturnType<typeof useDesigner>,
  name: string,
  uses: number,
): void {
  notify({
    title: words.removed(name),
    ...(uses > 0 ? { text: words.stillRead(uses) } : {}),
    undo: () => designer.undo(),
  });
}

export function freeName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base.toLowerCase())) return base;
  for (let number = 2; ; number++) {
    const name = `${base} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
