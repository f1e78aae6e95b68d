import { type ReactNode, useState } from 'react';
import type { Use, Used } from '../../../model/usage/uses';
import { Badge, IconButton, TextField } from '../../../ui';
import { displayName } from '../../step-name';
import { openUses } from '../../usage/open-uses';
import { usageWords } from '../../usage/words';
import { useDesigner } from '../../use-designer';
import { words } from './words';

interface NamedCardProps {
  readonly name: string;
  readonly type: string;
  readonly of: Used;
  /** Its declaration not among them. */
  readonly uses: readonly Use[];
  /** False: the new name was refused. */
  readonly onRename: (to: string) => boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A parameter or a variable: its name, its type, how often it is used; opened: the rest. */
export function NamedCard(props: NamedCardProps) {
  const { name, type, of, uses, children } = props;
  const designer = useDesigner();
  const [open, setOpen] = useState(false);
  const steps = [...new Set(uses.flatMap(({ step }) => step ?? []))];
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
          onPress={() => openUses(designer, of)}
        />
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
