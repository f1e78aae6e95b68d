/** The checker, asked about a flow that was read from a file. */
import { locator, type Path, type Position, type ReadFlow } from '../../formats/index';
import { findProblems } from '../../model/check/find-problems';
import type { Problem } from '../../model/check/problem';
import type { Definition } from '../../model/definition';
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
  /** What probably should stand there instead. */
  readonly suggestion?: string;
}

/** Every problem that the product would have with the flow on saving, in the order of the file. */
export function checkFlow(flow: ReadFlow): readonly FlowProblem[] {
  const parsed = parseDefinition(flow.definition);
  const locate = locator(flow.source);
  if (!parsed.ok) {
    const { path, message } = parsed.failure;
    const about = { code: 'notADefinition', severity: 'error', step: null } as const;
    return [{ ...about, path, message, ...locate(path) }];
  }
  const found = problemsOf(parsed.definition, flow).map(
    ({ code, severity, step, at: path, message, span, suggestion }) => ({
      ...{ code, severity, step, path, message },
      ...(suggestion !== undefined && { suggestion }),
      ...locate(path, span?.from),
    }),
  );
  const open = flow.opaque.map((path) => ({ ...templateExpression(path), ...locate(path) }));
  return [...found, ...open].sort((a, b) => a.line - b.line || a.column - b.column);
}

function problemsOf(definition: Definition, flow: ReadFlow): readonly Problem[] {
  const { dialect, parameters, opaque } = flow;
  return findProblems(definition, {
    dialect,
    purpose: 'save',
    inTemplate: opaque.length > 0,
    ...(parameters && { outsideParameters: Object.keys(parameters) }),
  });
}

function templateExpression(path: Path) {
  const about = { code: 'templateExpression', severity: 'warning', step: null } as const;
  return { ...about, path, message: words.templateExpression };
}
