import { type ReactNode, useState } from 'react';
import type { NameKind, NameUses } from '../../../model/name-uses';
import { Badge, IconButton, notify, Select, TextField } from '../../../ui';
import { useDesigner } from '../../use-designer';
import { StepLinks } from '../StepLinks';
import { words } from './words';

interface NamedCardProps {
  readonly kind: NameKind;
  readonly name: string;
  readonly type: string;
  /** Those that it may have. */
  readonly types: readonly string[];
  readonly uses: NameUses | undefined;
  readonly onType: (type: string) => void;
  readonly children: ReactNode;
}

const commands = {
  parameter: { rename: 'renameParameter', remove: 'removeParameter' },
  variable: { rename: 'renameVariable', remove: 'removeVariable' },
} as const;
const noUses: NameUses = { reads: [], writes: [] };

/** A parameter or a variable: its name, its type, how often it is used; opened: the rest. */
export function NamedCard(props: NamedCardProps) {
  const { kind, name, type, types, uses = noUses, onType, children } = props;
  const designer = useDesigner();
  const [open, setOpen] = useState(false);
  const steps = [...uses.reads, ...uses.writes].map(({ step }) => step);
  const known = types.find((one) => one.toLowerCase() === type.toLowerCase());
  const remove = () => {
    if (designer.dispatch({ name: commands[kind].remove, args: { name } }) !== null) return;
    notify({
      title: words.removed(name),
      ...(steps.length > 0 ? { text: words.stillRead(steps.length) } : {}),
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

function usesText({ reads, writes }: NameUses): string {
  if (reads.length + writes.length === 0) return words.unused;
  const parts = [
    ...(writes.length > 0 ? [words.writes(writes.length)] : []),
    ...(reads.length > 0 ? [words.reads(reads.length)] : []),
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
