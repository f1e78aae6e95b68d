import { useState } from 'react';
import type { Problem } from '../../../model/check/problem';
import type { Definition, Json } from '../../../model/definition';
import { applyCommand } from '../../../model/edit/commands';
import { diff } from '../../../model/edit/patch';
import { Button, notify } from '../../../ui';
import type { Designer } from '../../store';
import { useDesigner } from '../../use-designer';
import { words } from './words';

/** Fewer are quicker to fix one by one, and looked at. */
const fewest = 2;

/** Takes the first fix of each, one after another, as one edit. */
export function FixAll({ problems }: { problems: readonly Problem[] }) {
  const designer = useDesigner();
  const [pending, setPending] = useState(false);
  const fixable = problems.filter(({ code }) => safe.has(code));
  if (!designer.editable || fixable.length < fewest) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      isPending={pending}
      onPress={async () => {
        setPending(true);
        await fixAll(designer, fixable);
        setPending(false);
      }}
    >
      {words.fixAll(fixable.length)}
    </Button>
  );
}

/** Kinds whose first fix is the one that is meant: it changes a spelling or a number, and no meaning. */
const safe = new Set([
  'runAfterSelf',
  'runAfterStatus',
  'nameCharacters',
  'nameTooLong',
  'bareName',
  'doubleQuotes',
  'untilWithoutLimit',
  'untilCount',
  'concurrency',
  'retryRange',
  'recurrenceRange',
  'terminateError',
]);

async function fixAll(designer: Designer, problems: readonly Problem[]): Promise<void> {
  const { fixesFor } = await import('../../../model/check/fixes/fixes-for');
  const { findProblems } = await import('../../../model/check/find-problems');
  const { definition, connectors, dialect } = designer.store.getState();
  const options = { connectors, dialect };
  const codes = new Set(problems.map(({ code }) => code));
  let now: Definition = definition;
  let title = '';
  let fixed = 0;
  // What one fix has changed may have moved the next problem, so it is looked for anew.
  for (let left = problems.length; left > 0; left--) {
    const fix = findProblems(now, options)
      .filter(({ code }) => codes.has(code))
      .map((problem) => fixesFor(now, problem, options)[0])
      .find((one) => one !== undefined);
    const edited = fix && applyCommand(now, fix.command);
    if (!fix || !edited || 'refused' in edited) break;
    now = edited.definition;
    title = fix.title;
    fixed++;
  }
  if (fixed === 0) return;
  const changes = diff(definition, now) as unknown as Json;
  const refused = designer.dispatch({
    name: 'patch',
    args: { changes, title: words.fixAllTitle(fixed, title) },
  });
  if (refused === null) notify({ title: words.fixedAll(fixed), undo: () => designer.undo() });
}
