/** `flow check`: the problems of every flow in files and folders. */
import { type Command, type ExitCode, type Given, Refusal } from '../command';
import { painter, type Terminal } from '../terminal';
import { words } from '../words';
import { collectFiles } from './collect-files';
import { dialectNamed, knownDialects } from './dialects';
import { examineFile } from './examine-file';
import {
  type CheckedFlow,
  faultLine,
  flowLines,
  jsonReport,
  type Totals,
  totalLines,
  type Unread,
} from './report';

export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE|DIR…',
  summary: 'names the problems of every flow in files and folders',
  options: [
    { name: 'json', summary: 'prints the findings as one JSON object' },
    { name: 'quiet', summary: 'leaves out the warnings' },
    { name: 'dialect', value: 'PRODUCT', summary: `judges as ${knownDialects.join(', ')}` },
  ],
  details: [
    'Reads packages and solutions (zip, or unpacked), deployment templates, workflow.json with the\n' +
      'files of its project, and definitions alone. A folder is searched with all below it for .json\n' +
      'and .zip; files in it that hold no flow are passed over.',
    'The product is known from the file; --dialect takes another one.',
  ],
  run: async (given, terminal) => check(given, terminal),
};

function check({ operands, options }: Given, terminal: Terminal): ExitCode {
  if (operands.length === 0) throw new Refusal(words.missingOperand('check FILE|DIR…'));
  const named = options.get('dialect');
  const dialect = named === undefined ? undefined : dialectNamed(named);
  const asJson = options.has('json');
  const paint = painter(terminal);
  const checked: CheckedFlow[] = [];
  const faults: Unread[] = [];
  for (const candidate of collectFiles(operands)) {
    const found = examineFile(candidate, { dialect, quiet: options.has('quiet') });
    checked.push(...found.flows);
    faults.push(...found.faults);
    if (asJson) continue;
    for (const one of found.flows) {
      if (one.problems.length > 0) for (const line of flowLines(one, paint)) terminal.out(line);
    }
    for (const one of found.faults) terminal.out(faultLine(one, paint));
  }
  if (checked.length + faults.length === 0) {
    throw new Refusal(words.noFlowIn(operands.join(', ')), words.knownForms);
  }
  const totals = totalsOf(checked, faults);
  if (asJson) terminal.out(jsonReport(checked, faults, totals));
  else for (const line of totalLines(totals, paint)) terminal.out(line);
  if (faults.length > 0) return 2;
  return totals.errors > 0 ? 1 : 0;
}

function totalsOf(checked: readonly CheckedFlow[], faults: readonly Unread[]): Totals {
  const problems = checked.flatMap((one) => one.problems);
  const errors = problems.filter((one) => one.severity === 'error').length;
  return {
    files: new Set(checked.map((one) => one.file)).size,
    flows: checked.length,
    errors,
    warnings: problems.length - errors,
    faults: faults.length,
  };
}
