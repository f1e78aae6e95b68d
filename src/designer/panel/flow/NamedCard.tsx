import { type ReactNode, useState } from 'react';
import type { NameUse } from '../../../model/name-uses';
import { Badge, IconButton, TextField } from '../../../ui';
import { displayName } from '../../step-name';
import { useDesigner } from '../../use-designer';
import { words } from './words';

interface NamedCardProps {
  readonly name: string;
  readonly type: string;
  readonly uses: { readonly reads: readonly NameUse[]; readonly writes: readonly NameUse[] };
  /** False: the new name was refused. */
  readonly onRename: (to: string) => boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A parameter or a variable: its name, its type, how often it is used; opened: the rest. */
export function NamedCard(props: NamedCardProps) {
  const { name, type, uses, children } = props;
  const [open, setOpen] = useState(false);
  const steps = [...new Set([...uses.reads, ...uses.writes].map(({ step }) => step))];
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
        <IconButton icon="trash-2" size="sm" label={words.remove(name)} onPress={props.onRemove} />
      </div>
      {open && (
        <div className="grid gap-2.5 border-t border-line px-2.5 py-2.5">
          <NameField name={name} onRename={props.onRename} />
          {children}
          {steps.length > 0 && <UsedIn steps={steps} />}
        </div>
      )}
    </li>
  );
}

function usesText({ reads, writes }: NamedCardProps['uses']): string {
  if (reads.length + writes.length === 0) return words.unused;
  const parts = [
    ...(writes.length > 0 ? [words.writes(writes.length)] : []),
    ...(reads.length > 0 ? [words.reads(reads.length)] : []),
  ];
  return parts.join(', ');
}

function NameField({ name, onRename }: Pick<NamedCardProps, 'name' | 'onRename'>) {
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState(false);
  const finish = () => {
    if (typed.trim() === '' || typed === name) return setTyped(name);
    setRefused(!onRename(typed));
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

function UsedIn({ steps }: { steps: readonly string[] }) {
  const designer = useDesigner();
  return (
    <div className="text-xs">
      <p className="text-ink-2">{words.usedIn}</p>
      <ul className="mt-1 flex flex-wrap gap-1.5">
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              aria-label={words.goTo(displayName(step))}
              className="rounded-full border border-line px-2 py-0.5 font-medium hover:bg-hover"
              onClick={() => designer.select(step)}
            >
              {displayName(step)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
