import type { Step } from './handler';
import { keyOf, type Ready, type Run } from './run';
import type { EnginePorts } from './run-scope';

/** The step as its handler sees it: expressions read from where it stands. */
export function stepOf(
  run: Run,
  { node, instance }: Ready,
  ports: EnginePorts,
  startedAt = ports.now(),
): Step {
  const { response, waitsForResponse = false } = run.view;
  return {
    name: node.name,
    scope: run.scope.at(node.loops, instance.repetition, ports, keyOf({ node, instance })),
    now: ports.now(),
    startedAt,
    isAwaited: waitsForResponse && response === undefined,
    peek: (variable) => run.scope.peek(variable),
  };
}
