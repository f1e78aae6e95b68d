/** What a check found, as lines for people and as JSON for pipelines. */

import type { Fault, ReadFlow } from '../../formats/index';
import { dialects } from '../../model/dialect';
import type { Paint } from '../terminal';
import { words } from '../words';
import type { FlowProblem } from './check-flow';

export interface CheckedFlow {
  readonly flow: ReadFlow;
  readonly problems: readonly FlowProblem[];
}

/** A file, or an entry of it, that could not be read. */
export interface Unread extends Fault {
  readonly path: string;
  readonly hint?: string;
}

export interface Totals {
  readonly files: number;
  readonly flows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly faults: number;
}

export function flowLines({ flow, problems }: CheckedFlow, paint: Paint): readonly string[] {
  const { path, entry } = flow.source;
  const place = entry === undefined ? path : `${path} › ${entry}`;
  const width = Math.max(...problems.map((one) => positionOf(one).length));
  return [
    `${paint('bold', place)}  ${flow.name} (${dialects[flow.dialect].title})`,
    ...problems.map((one) => `  ${positionOf(one).padEnd(width)}  ${problemLine(one, paint)}`),
    '',
  ];
}

const positionOf = ({ line, column }: FlowProblem): string => `${line}:${column}`;

function problemLine({ severity, code, path, message }: FlowProblem, paint: Paint): string {
  const grave = severity === 'error' ? paint('red', 'error  ') : paint('yellow', 'warning');
  return `${grave}  ${message}  ${paint('dim', `${code}  ${path.join('/')}`)}`;
}

export function faultLine(
  { path, entry, line, column, message, hint }: Unread,
  paint: Paint,
): string {
  const place = entry === undefined ? path : `${path} › ${entry}`;
  const position = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const more = hint === undefined ? '' : `\n  ${hint}`;
  return `${paint('bold', `${place}${position}`)}  ${paint('red', 'unread')}  ${message}${more}`;
}

export function totalLines(totals: Totals, paint: Paint): readonly string[] {
  const { files, flows, errors, warnings, faults } = totals;
  const where = words.checked(flows, files);
  const lines = faults > 0 ? [paint('red', words.faults(faults))] : [];
  if (flows === 0) return lines;
  if (errors + warnings === 0) return [...lines, words.noProblems(where)];
  const sum = words.problems(errors, warnings, where);
  return [...lines, errors > 0 ? paint('red', sum) : sum];
}

export function jsonReport(
  checked: readonly CheckedFlow[],
  faults: readonly Unread[],
  summary: Totals,
): string {
  const flows = checked.map(({ flow, problems }) => {
    const { path: file, entry, pointer } = flow.source;
    const { name, container, dialect, kind, state } = flow;
    return { file, entry, pointer, name, container, dialect, kind, state, problems };
  });
  const unread = faults.map(({ path: file, hint: _, ...fault }) => ({ file, ...fault }));
  return JSON.stringify({ flows, faults: unread, summary }, null, 2);
}
