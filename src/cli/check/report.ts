/** What a check found, as lines for people and as JSON for pipelines. */

import type { Fault, Path, ReadFlow } from '../../formats/index';
import { dialects } from '../../model/dialect';
import { type Paint, visible } from '../terminal';
import { words } from '../words';
import type { FlowProblem } from './check-flow';

/** What remains of a flow when it has been checked: its text is gone, as a folder may hold many. */
export interface CheckedFlow
  extends Pick<ReadFlow, 'name' | 'container' | 'dialect' | 'kind' | 'state'> {
  readonly file: string;
  /** Name of the entry, if the file is an archive. */
  readonly entry?: string;
  /** Members from the root of the file down to the definition. */
  readonly pointer: Path;
  readonly problems: readonly FlowProblem[];
}

/** A file, or an entry of it, that could not be read. */
export interface Unread extends Fault {
  readonly file: string;
  readonly hint?: string;
}

export interface Totals {
  readonly files: number;
  readonly flows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly faults: number;
}

export function flowLines(flow: CheckedFlow, paint: Paint): readonly string[] {
  const { name, dialect, problems } = flow;
  const width = Math.max(...problems.map((one) => positionOf(one).length));
  return [
    `${paint('bold', placeOf(flow))}  ${visible(name)} · ${dialects[dialect].title}`,
    ...problems.map((one) => `  ${positionOf(one).padEnd(width)}  ${problemLine(one, paint)}`),
    '',
  ];
}

const placeOf = ({ file, entry }: { readonly file: string; readonly entry?: string }): string =>
  visible(entry === undefined ? file : `${file} › ${entry}`);

const positionOf = ({ line, column }: FlowProblem): string => `${line}:${column}`;

function problemLine({ severity, code, path, message }: FlowProblem, paint: Paint): string {
  const grave = severity === 'error' ? paint('red', 'error  ') : paint('yellow', 'warning');
  const place = visible(path.join('/'));
  return `${grave}  ${visible(message)}  ${paint('dim', `${code}  ${place}`)}`;
}

export function faultLine(fault: Unread, paint: Paint): string {
  const { line, column, message, hint } = fault;
  const position = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const more = hint === undefined ? '' : `\n  ${hint}`;
  return `${paint('bold', `${placeOf(fault)}${position}`)}  ${paint('red', 'unread')}  ${visible(message)}${more}`;
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
  flows: readonly CheckedFlow[],
  unread: readonly Unread[],
  summary: Totals,
): string {
  const faults = unread.map(({ hint: _, unlikely: __, ...fault }) => fault);
  return JSON.stringify({ flows, faults, summary }, null, 2);
}
