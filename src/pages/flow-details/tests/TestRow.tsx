import { useState } from 'react';
import type { TestMiss, TestVerdict } from '../../../model/flow-test/flow-test';
import { missSubject, missText } from '../../../model/flow-test/words';
import type { FlowTestLine } from '../../../queries';
import {
  Icon,
  IconButton,
  Link,
  Menu,
  MenuItem,
  MenuTrigger,
  PlainButton,
  RelativeTime,
  Status,
} from '../../../ui';
import { paths } from '../../paths';
import { words } from './words';

interface TestRowProps {
  readonly flowId: string;
  readonly test: FlowTestLine;
  readonly isRunning: boolean;
  /** Left out: this person may not. */
  readonly onRun?: (() => void) | undefined;
  readonly onEdit?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** One test: how it went last, and on demand what was not as it says. */
export function TestRow({ flowId, test, isRunning, onRun, onEdit, onRemove }: TestRowProps) {
  const { name, note, last } = test;
  return (
    <li className="border-t border-line px-3.5 py-2">
      <div className="flex items-center gap-2.5">
        <div className="min-w-0 flex-1">
          <b className="block font-[550] [overflow-wrap:anywhere]">{name}</b>
          {note !== undefined && <p className="text-xs text-ink-3">{note}</p>}
          <LastResult isRunning={isRunning} last={last} />
        </div>
        {onRun && (
          <IconButton
            icon="play"
            label={words.run(name)}
            size="sm"
            className="max-sm:size-11"
            isDisabled={isRunning}
            onPress={onRun}
          />
        )}
        {(onEdit || onRemove) && (
          <MenuTrigger>
            <IconButton
              icon="ellipsis"
              label={words.commandsOf(name)}
              size="sm"
              className="max-sm:size-11"
            />
            <Menu aria-label={words.commandsOf(name)} placement="bottom end">
              {onEdit && <MenuItem id="edit" icon="pencil" label={words.edit} onAction={onEdit} />}
              {onRemove && (
                <MenuItem
                  id="remove"
                  icon="trash-2"
                  label={words.remove}
                  danger
                  onAction={onRemove}
                />
              )}
            </Menu>
          </MenuTrigger>
        )}
      </div>
      {last && !isRunning && last.misses.length > 0 && (
        <Misses flowId={flowId} misses={last.misses} />
      )}
    </li>
  );
}

function LastResult({ isRunning, last }: { isRunning: boolean; last: TestVerdict | undefined }) {
  if (isRunning) return <Status tone="accent" icon="spinner" word={words.running} />;
  if (!last) return <Status tone="idle" icon="minus" word={words.never} />;
  const { version, misses, at } = last;
  const isPassed = misses.length === 0;
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
      {isPassed ? (
        <Status tone="ok" icon="circle-check" word={words.passed} />
      ) : (
        <Status tone="bad" icon="circle-x" word={words.failed} />
      )}
      <span>
        {version === null ? words.onDraft : words.onVersion(version)}, <RelativeTime at={at} />
      </span>
    </span>
  );
}

/** The first says most; what follows often follows from it. */
function Misses({ flowId, misses }: { flowId: string; misses: readonly TestMiss[] }) {
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = misses;
  const shown = isOpen ? misses : misses.slice(0, 1);
  if (!first) return null;
  return (
    <div className="mt-1.5 grid gap-1.5 rounded-md bg-bad-soft px-2.5 py-2 text-xs">
      <ul className="grid gap-1.5">
        {shown.map((one) => (
          <li key={JSON.stringify(one)} className="[overflow-wrap:anywhere]">
            <Miss miss={one} />
            {one.step !== undefined && one.what !== 'missing' && (
              <Link
                className="ml-1.5 underline"
                href={paths.edit(flowId, one.step)}
                aria-label={words.openStepNamed(one.step.replaceAll('_', ' '))}
              >
                {words.openStep}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <PlainButton
          className="flex min-h-6 items-center gap-1 justify-self-start font-medium text-ink-2 max-sm:min-h-11"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={14} />
          {words.differences(misses.length)}
        </PlainButton>
      )}
    </div>
  );
}

function Miss({ miss }: { miss: TestMiss }) {
  const subject = missSubject(miss);
  if (subject === undefined) return missText(miss);
  return (
    <>
      {subject}
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-1">
        <dt className="text-ink-3">{words.expected}</dt>
        <dd className="font-mono [overflow-wrap:anywhere]">{miss.expected}</dd>
        <dt className="text-ink-3">{words.actual}</dt>
        <dd className="font-mono [overflow-wrap:anywhere]">{miss.actual}</dd>
      </dl>
    </>
  );
}
