/** `flow conform`: whether the language and the engine give what a table of cases says. */
import { readWorkflowCase } from '../engine/scenarios/read-case';
import { runCase } from '../engine/scenarios/run-case';
import { judge, readCase, type Value } from '../expressions/index';
import { type Command, type ExitCode, type Given, Refusal } from './command';
import { readJsonFile } from './files';
import { painter, type Terminal, visible } from './terminal';
import { words } from './words';

export const conformCommand: Command = {
  name: 'conform',
  usage: 'FILE',
  summary: 'runs a table of cases and names each that fails',
  options: [],
  details: [
    'FILE is a JSON array of cases. A case has an “id”, an “expression”, perhaps a “context”, and\n' +
      'either the “expected” value or the “error” {phase, code, messageIncludes}.',
    'A case with a “definition” runs it on a virtual clock: it may have a “trigger” {body, headers,\n' +
      'waitsForResponse}, “parameters”, “mocks” (answers by action), “now”, and what to “expect”.',
    'The last line says how many passed and failed.',
  ],
  run: async (given, terminal) => conform(given, terminal),
};

async function conform({ operands }: Given, terminal: Terminal): Promise<ExitCode> {
  const [path] = operands;
  if (path === undefined) throw new Refusal(words.missingOperand('conform FILE'));
  if (operands.length > 1) throw new Refusal(words.tooMany('conform FILE'));
  const cases = readJsonFile(path, terminal);
  if (!Array.isArray(cases)) throw new Refusal(words.noCases(path));
  let failed = 0;
  for (const [at, one] of cases.entries()) {
    const lines = isWorkflowCase(one) ? await judgeWorkflow(one) : judgeExpression(one);
    if (lines === null) continue;
    failed += 1;
    const mark = painter(terminal)('red', 'failed');
    const [first = '', ...rest] = lines;
    terminal.out(`${mark}  ${first.replace('#', `case ${at + 1}: `)}`);
    for (const line of rest) terminal.out(`  ${line}`);
  }
  terminal.out(`${cases.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

const isWorkflowCase = (one: Value): boolean =>
  typeof one === 'object' && one !== null && 'definition' in one && !('expression' in one);

/** What to say of a case: its name, then what is wrong; null: it passes. */
type Verdict = readonly string[] | null;

function judgeExpression(value: Value): Verdict {
  const one = readCase(value);
  if ('fault' in one) return [`#${one.fault}`];
  const wrong = judge(one);
  if (!wrong) return null;
  return [
    `${visible(one.id)}  ${visible(one.expression)}`,
    `expected  ${visible(wrong.expected)}`,
    `actual    ${visible(wrong.actual)}`,
  ];
}

async function judgeWorkflow(value: Value): Promise<Verdict> {
  const one = readWorkflowCase(value);
  if ('fault' in one) return [`#${one.fault}`];
  const misses = await runCase(one);
  if (misses.length === 0) return null;
  return [
    `${visible(one.id)}  ${visible(one.title ?? '')}`,
    ...misses.map(
      ({ what, expected, actual }) =>
        `${visible(what)}: expected ${visible(expected)}, actual ${visible(actual)}`,
    ),
  ];
}
