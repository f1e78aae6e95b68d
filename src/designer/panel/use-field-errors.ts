import { useEffect, useMemo, useState } from 'react';
import type { FieldManifest } from '../../model/actions/manifest';
import type { Problem } from '../../model/check/problem';
import type { Action, Trigger } from '../../model/definition';
import { valueAt } from '../../model/step';
import type { Designer } from '../store';
import { useDesigner } from '../use-designer';
import { useStepName } from './step-context';

/** Steps of which somebody has asked for all problems, by opening the checker or publishing. */
const asked = new WeakMap<Designer, Set<string>>();

/** The checker is open: whatever is wrong anywhere may be told from now on. */
function noteAsked(designer: Designer): void {
  const names = asked.get(designer) ?? new Set();
  for (const name of designer.store.getState().problemsByStep.keys()) names.add(name);
  asked.set(designer, names);
}

/** A step that was just added is not told what it lacks before somebody has been in the field. */
export function useFieldErrors(
  step: Action | Trigger,
  fields: readonly FieldManifest[],
  problems: readonly Problem[],
) {
  const designer = useDesigner();
  const name = useStepName();
  const [isFresh] = useState(() => isJustAdded(designer, name));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const paths = useMemo(() => new Set(fields.map((one) => one.path.join('/'))), [fields]);
  const errors = new Map<string, string>();
  const others: Problem[] = [];
  for (const problem of problems) {
    const path = fieldOf(problem.path, paths);
    if (path === undefined) others.push(problem);
    else if (!errors.has(path) && !isQuiet(path)) errors.set(path, problem.message);
  }
  function isQuiet(path: string): boolean {
    const value = valueAt(step, path.split('/'));
    const isEmpty = value === undefined || value === '' || isEmptyCondition(value);
    return isFresh && !touched.has(path) && isEmpty;
  }
  const touch = (path: string) =>
    setTouched((before) => (before.has(path) ? before : new Set(before).add(path)));
  return { errors, others, touch };
}

const emptyCondition = JSON.stringify({ and: [{ equals: ['', ''] }] });
const isEmptyCondition = (value: unknown) => JSON.stringify(value) === emptyCondition;

function isJustAdded(designer: Designer, name: string): boolean {
  const { undoable } = designer.store.getState();
  const isAdded = undoable?.name === 'insertAction' && undoable.args.name === name;
  return isAdded && !(asked.get(designer)?.has(name) ?? false);
}

/** The field that a problem is in: its own, or one around it. */
function fieldOf(path: readonly string[], fields: ReadonlySet<string>): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length).join('/');
    if (fields.has(at)) return at;
  }
  return undefined;
}

/** Notes that the checker was opened, for as long as it is. */
export function useNoteAsked(isOpen: boolean): void {
  const designer = useDesigner();
  useEffect(() => {
    if (isOpen) noteAsked(designer);
  }, [designer, isOpen]);
}
