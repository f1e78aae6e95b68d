/** Order of steps: runAfter names siblings, never itself, and nothing waits for itself. */
import type { Actions, Definition } from '../definition';
import { branchesOf, places, predecessors, successors } from '../walk';
import type { Problem } from './problem';
import { words } from './words';

export function graphProblems(definition: Definition): Problem[] {
  const triggers = new Set(Object.keys(definition.triggers));
  const found = orderProblems(definition.actions, triggers);
  for (const { action } of places(definition)) {
    for (const { actions } of branchesOf(action)) found.push(...orderProblems(actions, none));
  }
  return found;
}

const none: ReadonlySet<string> = new Set();

function orderProblems(actions: Actions, alsoKnown: ReadonlySet<string>): Problem[] {
  const found: Problem[] = [];
  for (const [step, action] of Object.entries(actions)) {
    for (const name of predecessors(action)) {
      const about = { severity: 'error', step, path: ['runAfter', name] } as const;
      if (name === step) {
        found.push({ code: 'runAfterSelf', ...about, message: words.runAfterSelf });
      } else if (!Object.hasOwn(actions, name) && !alsoKnown.has(name)) {
        found.push({ code: 'runAfterUnknown', ...about, message: words.runAfterUnknown(name) });
      }
    }
  }
  for (const step of cyclic(actions)) {
    const about = { severity: 'error', step, path: ['runAfter'] } as const;
    found.push({ code: 'runAfterCycle', ...about, message: words.runAfterCycle });
  }
  return found;
}

/** What is left when everything without open predecessors is taken away, again and again. */
function cyclic(actions: Actions): readonly string[] {
  const open = new Map<string, number>();
  for (const [name, action] of Object.entries(actions)) {
    const inside = predecessors(action).filter(
      (one) => one !== name && Object.hasOwn(actions, one),
    );
    open.set(name, inside.length);
  }
  const ready = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    open.delete(name);
    for (const next of successors(actions, name)) {
      if (next === name || !open.has(next)) continue;
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return [...open.keys()];
}
