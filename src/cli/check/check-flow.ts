/** The checker, asked about a flow that was read from a file. */
import { type Path, type Position, positionAt, type ReadFlow, spanAt } from '../../formats/index';
import type { CheckOptions } from '../../model/check/context';
import { findProblems } from '../../model/check/find-problems';
import { parseDefinition } from '../../model/parse';
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
  return [
    ...flow.opaque.map((path) => templateExpression(flow, path)),
    ...findProblems(parsed.definition, optionsFor(flow))
      .filter(({ at }) => !isOpaque(at, flow))
      .map(({ code, severity, step, at, message }) =>
        placed(flow, { code, severity, step, path: at, message }),
      ),
  ];
}

/** The definition alone is judged: which connectors are there, only the place where it runs can tell. */
function optionsFor({ dialect, parameters }: ReadFlow): CheckOptions {
  const outside = parameters && { outsideParameters: Object.keys(parameters) };
  return { dialect, purpose: 'save', ...outside };
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
