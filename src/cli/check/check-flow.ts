/** The checker, asked about a flow that was read from a file. */
import { connectors } from '../../connectors/index';
import { type Path, type Position, positionAt, type ReadFlow, spanAt } from '../../formats/index';
import { findProblems } from '../../model/check/find-problems';
import type { Problem } from '../../model/check/problem';
import type { Branch, Definition } from '../../model/definition';
import { parseDefinition } from '../../model/parse';
import { findAction } from '../../model/walk';
import { words } from '../words';

export interface FlowProblem extends Position {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The action or trigger; null: the definition. */
  readonly step: string | null;
  /** Members from the definition down to the value. */
  readonly path: Path;
  readonly message: string;
}

export function checkFlow(flow: ReadFlow): readonly FlowProblem[] {
  const parsed = parseDefinition(flow.definition);
  if (!parsed.ok) {
    const { path, message } = parsed.failure;
    return [placed(flow, { code: 'notADefinition', severity: 'error', step: null, path, message })];
  }
  const { definition } = parsed;
  const manifests = connectors.map((one) => one.manifest);
  return [
    ...flow.opaque.map((path) => templateExpression(flow, path)),
    ...findProblems(definition, manifests)
      .filter((one) => !isOutside(one, flow))
      .map(({ code, severity, step, path, message }) =>
        placed(flow, {
          code,
          severity,
          step,
          path: [...stepPath(definition, step), ...path],
          message,
        }),
      )
      .filter(({ path }) => !isOpaque(path, flow)),
  ];
}

/** A parameter that may be declared in a file that is not at hand. */
function isOutside({ code, message }: Problem, { parameters, dialect }: ReadFlow): boolean {
  if (code !== 'unknownParameter' || dialect !== 'standard') return false;
  return (
    parameters === null || Object.keys(parameters).some((name) => message.includes(`“${name}”`))
  );
}

const isOpaque = (path: Path, { opaque }: ReadFlow): boolean =>
  opaque.some((one) => one.join('/') === path.join('/'));

function templateExpression(flow: ReadFlow, path: Path): FlowProblem {
  const message = words.templateExpression;
  return placed(flow, {
    code: 'templateExpression',
    severity: 'warning',
    step: null,
    path,
    message,
  });
}

/** With the place in the file; of what has none of its own, that of what holds it. */
function placed(flow: ReadFlow, problem: Omit<FlowProblem, keyof Position>): FlowProblem {
  const { text, pointer } = flow.source;
  for (let depth = problem.path.length; depth >= 0; depth--) {
    const span = spanAt(text, [...pointer, ...problem.path.slice(0, depth)]);
    if (span) return { ...problem, ...positionAt(text, span.start) };
  }
  return { ...problem, line: 1, column: 1 };
}

function stepPath(definition: Definition, step: string | null): Path {
  if (step === null) return [];
  const place = findAction(definition, step);
  if (!place) return ['triggers', step];
  const { container, branch } = place.graph;
  return [...stepPath(definition, container), ...branchPath(branch), step];
}

function branchPath(branch: Branch): Path {
  if (branch === 'actions') return ['actions'];
  return branch.startsWith('case:') ? ['cases', branch.slice(5), 'actions'] : [branch, 'actions'];
}
