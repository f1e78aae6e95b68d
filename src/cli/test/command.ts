/** `flow test`: the tests of flows, run one after another on a virtual clock. */
import { writeFileSync } from 'node:fs';
import { type FlowTestFile, parseTestFile } from '../../model/flow-test/test-file';
import { type Command, type ExitCode, type Given, Refusal } from '../command';
import { readText, whyUnreadable } from '../files';
import { painter, type Terminal } from '../terminal';
import { words } from '../words';
import { junitOf } from './junit';
import { jsonOf, linesOf, totalLine } from './report';
import { type FileResult, resultsOf } from './run-file';
import { testedFlow } from './tested-flow';

export const testCommand: Command = {
  name: 'test',
  usage: 'FILE…',
  summary: 'runs the tests of flows, and names what is not as they say',
  options: [
    {
      name: 'flow',
      value: 'FLOW',
      summary: 'the file of the flow to test, in place of the one kept with the tests',
    },
    { name: 'filter', value: 'NAME', summary: 'only tests whose name has this in it' },
    { name: 'simulate', summary: 'makes up an answer where a test has none, instead of failing' },
    { name: 'junit', value: 'OUT', summary: 'writes the results as JUnit XML into a file' },
    { name: 'json', summary: 'prints the results as one JSON object' },
  ],
  details: [
    'FILE is exported on the details page of a flow, or written by hand: an object with “tests” and\n' +
      'either the “definition” or, as “flow”, the path from this file to any file that holds the flow.',
    'A test says what starts the flow (“trigger”), what its calls come back with (“mocks”, in the\n' +
      'shape of static results) and what to “expect”. Nothing leaves this machine; waits take no time.',
  ],
  run: test,
};

async function test({ operands, options }: Given, terminal: Terminal): Promise<ExitCode> {
  if (operands.length === 0) throw new Refusal(words.missingOperand('test FILE…'));
  const results: FileResult[] = [];
  const paint = painter(terminal);
  const asJson = options.has('json');
  for (const path of operands) {
    const file = readTests(path, options.get('filter'));
    const flow = testedFlow(path, file, options.get('flow'));
    const result = await resultsOf(path, flow, file.tests, { simulate: options.has('simulate') });
    results.push(result);
    if (!asJson) for (const line of linesOf(result, paint)) terminal.out(line);
  }
  const all = results.flatMap((one) => one.tests);
  if (all.length === 0) throw new Refusal(words.noTests(options.get('filter')));
  terminal.out(asJson ? jsonOf(results) : totalLine(all, paint));
  const junit = options.get('junit');
  if (junit !== undefined) write(junit, junitOf(results));
  return all.every((one) => one.misses.length === 0) ? 0 : 1;
}

function readTests(path: string, filter = ''): FlowTestFile {
  const read = parseTestFile(readText(path));
  if (!read.ok) throw new Refusal(words.noTestFile(path, read.fault));
  const wanted = filter.toLowerCase();
  const tests = read.file.tests.filter((one) => one.name.toLowerCase().includes(wanted));
  return { ...read.file, tests };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Refusal(whyUnreadable(path, error));
  }
}
