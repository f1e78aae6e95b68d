/** What the rules say of one text that somebody is writing, as if it stood in its step already. */
import { inferTemplate, nearestName, quote } from '../../expressions/language';
import type { Definition } from '../definition';
import { knowledgeOf } from '../scope/knowledge';
import { type CheckOptions, type Facts, factsOf } from './context';
import { expressionFindings } from './expressions';
import { lowerCase } from './outline';
import type { Finding } from './problem';
import { referenceFindings, variableNames } from './references';

/** Beside what the language itself finds in it: what it names, where it stands, and types that cannot be. */
export interface TextFinding {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** What is probably meant, to stand in the place of the span. */
  readonly suggestion?: string;
}

export function checkText(
  definition: Definition,
  step: string,
  text: string,
  options: CheckOptions = {},
): readonly TextFinding[] {
  const facts = factsOf(definition, options);
  const reader = facts.outline.byName.get(lowerCase(step));
  const holder = { inputs: text };
  const type = reader?.type ?? '';
  const ofPlace = expressionFindings(holder, type, facts).filter(
    (one) => one.code === 'wrongPlace',
  );
  const ofNames = referenceFindings(holder, reader ?? 'trigger', facts);
  return [
    ...[...ofPlace, ...ofNames].map((one) => textFinding(one, text, facts)),
    ...typeFindings(definition, text, options, reader ?? null),
  ];
}

function textFinding(finding: Finding, text: string, facts: Facts): TextFinding {
  const { span = { from: 0, to: text.length }, message, code, name } = finding;
  const near = finding.suggestion ?? (name === undefined ? undefined : nearest(code, name, facts));
  const severity = doubtful.has(code) ? 'warning' : 'error';
  return { ...span, message, severity, ...(near === undefined ? {} : { suggestion: near }) };
}

const doubtful: ReadonlySet<Finding['code']> = new Set(['mayNotHaveRun', 'parameterElsewhere']);

/** The name that is probably meant, as it is written in an expression. */
function nearest(code: Finding['code'], name: string, facts: Facts): string | undefined {
  const candidates = candidatesFor(code, facts);
  const near = candidates && nearestName(name, candidates);
  return near === undefined || near === name ? undefined : quote(near);
}

function candidatesFor(code: Finding['code'], facts: Facts): Iterable<string> | undefined {
  switch (code) {
    case 'unknownAction':
      return facts.outline.steps.map((one) => one.name);
    case 'undeclaredVariable':
      return variableNames(facts);
    case 'unknownParameter':
      return Object.keys(facts.definition.parameters ?? {});
    case 'notInLoop':
      return facts.outline.steps.filter((one) => one.type === 'foreach').map((one) => one.name);
    default:
      return undefined;
  }
}

/** WDL: accepted when saving; it fails when it is evaluated. */
function typeFindings(
  definition: Definition,
  text: string,
  { connectors = [] }: CheckOptions,
  reader: Parameters<ReturnType<typeof knowledgeOf>['types']>[0],
): readonly TextFinding[] {
  const { types } = knowledgeOf(definition, connectors);
  const known = new Set(inferTemplate(text).problems.map(({ from, to }) => `${from}-${to}`));
  return inferTemplate(text, types(reader)).problems.flatMap((problem): TextFinding[] => {
    const { from, to, message, wrapIn } = problem;
    // The language says it without knowing the flow.
    if (known.has(`${from}-${to}`)) return [];
    const suggestion = wrapIn ? `${wrapIn}(${text.slice(from, to)})` : problem.suggestion;
    const found = { from, to, message, severity: 'warning' } as const;
    return [suggestion === undefined ? found : { ...found, suggestion }];
  });
}
