import { type ReactNode, useMemo, useState } from 'react';
import { type Use, usesOf } from '../../../model/usage/uses';
import { Badge, IconButton, notify, Select, TextField } from '../../../ui';
import { openUses } from '../../usage/open-uses';
import { usageWords } from '../../usage/words';
import { useDesigner, useDesignerState } from '../../use-designer';
import { StepLinks } from '../StepLinks';
import { words } from './words';

interface NamedCardProps {
  readonly kind: 'parameter' | 'variable';
  readonly name: string;
  readonly type: string;
  /** Those that it may have. */
  readonly types: readonly string[];
  readonly onType: (type: string) => void;
  readonly children: ReactNode;
}

const commands = {
  parameter: { rename: 'renameParameter', remove: 'removeParameter' },
  variable: { rename: 'renameVariable', remove: 'removeVariable' },
} as const;

/** A parameter or a variable: its name, its type, how often it is used; opened: the rest. */
export function NamedCard(props: NamedCardProps) {
  const { kind, name, type, types, onType, children } = props;
  const designer = useDesigner();
  const [open, setOpen] = useState(false);
  const uses = useUses(kind, name);
  const steps = uses.flatMap(({ step }) => step ?? []);
  const known = types.find((one) => one.toLowerCase() === type.toLowerCase());
  const remove = () => {
    if (designer.dispatch({ name: commands[kind].remove, args: { name } }) !== null) return;
    notify({
      title: words.removed(name),
      ...(uses.length > 0 ? { text: words.stillRead(uses.length) } : {}),
      undo: () => designer.undo(),
    });
  };
  return (
    <li className="rounded-md border border-line">
      <div className="flex items-center gap-2 py-1.5 pr-1.5 pl-2.5">
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block text-xs text-ink-3">{usesText(uses)}</span>
        </span>
        <Badge>{type}</Badge>
        <IconButton
          icon="list-filter"
          size="sm"
          label={usageWords.whereUsedOf(name)}
          onPress={() => openUses(designer, { kind, name })}
        />
        <IconButton
          icon={open ? 'chevron-down' : 'chevron-right'}
          size="sm"
          label={words.details(name)}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        />
        <IconButton icon="trash-2" size="sm" label={words.remove(name)} onPress={remove} />
      </div>
      {open && (
        <div className="grid gap-2.5 border-t border-line px-2.5 py-2.5">
          <NameField kind={kind} name={name} />
          <Select
            label={words.type}
            choices={[...types, ...(known ? [] : [type])].map((id) => ({ id, label: id }))}
            value={known ?? type}
            onChange={onType}
          />
          {children}
          <StepLinks title={words.usedIn} steps={steps} />
        </div>
      )}
    </li>
  );
}

/** Its declaration not among them. */
function useUses(kind: NamedCardProps['kind'], name: string): readonly Use[] {
  const definition = useDesignerState((state) => state.definition);
  return useMemo(
    () => usesOf(definition, { kind, name }).filter((use) => use.kind !== 'declares'),
    [definition, kind, name],
  );
}

function usesText(uses: readonly Use[]): string {
  if (uses.length === 0) return words.unused;
  const writes = uses.filter(({ kind }) => kind === 'sets').length;
  const reads = uses.length - writes;
  const parts = [
    ...(writes > 0 ? [words.writes(writes)] : []),
    ...(reads > 0 ? [words.reads(reads)] : []),
  ];
  return parts.join(', ');
}

function NameField({ kind, name }: Pick<NamedCardProps, 'kind' | 'name'>) {
  const designer = useDesigner();
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState(false);
  const finish = () => {
    if (typed.trim() === '' || typed === name) return setTyped(name);
    const refusal = designer.dispatch({ name: commands[kind].rename, args: { name, to: typed } });
    // The field says it.
    if (refusal !== null) designer.dismissRefusal();
    setRefused(refusal !== null);
  };
  return (
    <TextField
      label={words.rename(name)}
      value={typed}
      error={refused ? words.badName : undefined}
      onChange={setTyped}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        event.continuePropagation();
      }}
    />
  );
}
