/** `flow run`: one flow of a file, run here and now, and how that went. */

import { lookup } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, virtualClock } from '../../engine/scenarios/drive';
import { parseJson } from '../../expressions/index';
import type { Json, JsonObject } from '../../model/definition';
import type { RunEvent } from '../../model/run/events';
import { isObject } from '../../model/step';
import { httpTransport } from '../../services/runtime/transport/http-transport';
import type { Transport } from '../../services/runtime/transport/transport';
import { type Command, type ExitCode, type Given, Refusal } from '../command';
import { readJsonFile } from '../files';
import { painter, type Terminal, visible } from '../terminal';
import { words } from '../words';
import { type FlowFile, findFlow } from './find-flow';
import { runJson, runLines } from './report';
import { type Manner, type Outcome, runFlow } from './run-flow';

export const runCommand: Command = {
  name: 'run',
  usage: 'FILE [--flow NAME]',
  summary: 'runs a flow and prints how it went',
  options: [
    { name: 'flow', value: 'NAME', summary: 'which one, if the file holds several' },
    {
      name: 'input',
      value: 'JSON',
      summary: 'the body that starts it; @FILE reads it from a file',
    },
    { name: 'parameters', value: 'JSON', summary: 'values of its parameters, by name; or @FILE' },
    { name: 'mocks', value: 'FILE', summary: 'answers by name of the action, as JSON' },
    { name: 'clock', value: 'ISO', summary: 'the time at which it starts, and waits take none' },
    { name: 'network', summary: 'really sends its HTTP requests' },
    { name: 'trace', summary: 'prints each event of its journal' },
    { name: 'json', summary: 'prints the run as one JSON object' },
  ],
  details: [
    'Nothing leaves this machine unless --network says so. An operation that cannot be called is\n' +
      'simulated: its answer is made of its schema, or of how later steps read it, and marked.',
    'The file of --mocks holds an object: for each action a list of answers {statusCode, headers,\n' +
      'body}, in the order of its requests; the last one repeats.',
    'Waits and retries take no time, unless --network is given without --clock.',
  ],
  run: runOne,
};

async function runOne({ operands, options }: Given, terminal: Terminal): Promise<ExitCode> {
  const [file] = operands;
  if (file === undefined) throw new Refusal(words.missingOperand('run FILE'));
  if (operands.length > 1) throw new Refusal(words.tooMany('run FILE'));
  const manner = mannerOf(options, terminal);
  const found = findFlow(file, options.get('flow'));
  const outcome = await runFlow(found.flow, { ...manner, siblings: found.flows });
  const print = options.has('json') ? printJson : printLines;
  return print(outcome, found, { terminal, trace: options.has('trace') });
}

function mannerOf(options: Given['options'], terminal: Terminal): Omit<Manner, 'siblings'> {
  const input = options.get('input');
  const isReal = options.has('network');
  const trace = options.has('trace') && !options.has('json');
  return {
    clock: clockOf(options.get('clock'), isReal),
    random: Math.random,
    mocks: mocksOf(options.get('mocks'), terminal),
    ...(input !== undefined && { input: jsonOf('input', input, terminal) }),
    parameters: parametersOf(options.get('parameters'), terminal),
    ...(isReal && { network: nodeTransport() }),
    ...(trace && { seen: (events) => printEvents(events, terminal) }),
  };
}

function clockOf(iso: string | undefined, isReal: boolean): Clock {
  if (iso === undefined) return isReal ? realClock : virtualClock(Date.now());
  const start = Date.parse(iso);
  if (Number.isNaN(start)) throw new Refusal(words.notATime(iso));
  return virtualClock(start);
}

/** Longer than this a timer of Node cannot wait. */
const LONGEST = 2 ** 31 - 1;

const realClock: Clock = {
  now: Date.now,
  until: async (at) => {
    for (let left = at - Date.now(); left > 0; left = at - Date.now()) {
      await sleep(Math.min(left, LONGEST));
    }
  },
};

/** What the person at this machine may reach: also what listens on it. */
function nodeTransport(): Transport {
  return httpTransport({
    where: 'node',
    fetch,
    allowLoopback: true,
    resolve: async (name) => (await lookup(name, { all: true })).map((one) => one.address),
  });
}

function mocksOf(path: string | undefined, terminal: Terminal): Manner['mocks'] {
  if (path === undefined) return {};
  const mocks = readJsonFile(path, terminal) as Json;
  const isMock = (one: Json) => isObject(one) || (Array.isArray(one) && one.every(isObject));
  if (!isObject(mocks) || !Object.values(mocks).every((one) => isMock(one ?? null))) {
    throw new Refusal(words.noMocks(path));
  }
  const lists = Object.entries(mocks).map(([name, one]) => [
    name,
    Array.isArray(one) ? one : [one],
  ]);
  return Object.fromEntries(lists) as Manner['mocks'];
}

function parametersOf(text: string | undefined, terminal: Terminal): JsonObject {
  if (text === undefined) return {};
  const value = jsonOf('parameters', text, terminal);
  if (!isObject(value)) throw new Refusal(words.noObject('parameters'));
  return value;
}

function jsonOf(option: string, text: string, terminal: Terminal): Json {
  if (text.startsWith('@') || text === '-') {
    return readJsonFile(text.replace('@', ''), terminal) as Json;
  }
  try {
    return parseJson(text) as Json;
  } catch (error) {
    throw new Refusal(words.notJson(`--${option}`, error instanceof Error ? error.message : ''));
  }
}

interface Output {
  readonly terminal: Terminal;
  readonly trace: boolean;
}

function printEvents(events: readonly RunEvent[], terminal: Terminal): void {
  for (const event of events) {
    const { type, at, ...rest } = event;
    terminal.out(`${new Date(at).toISOString()}  ${type}  ${visible(JSON.stringify(rest))}`);
  }
}

function printLines(outcome: Outcome, { flow }: FlowFile, { terminal }: Output): ExitCode {
  const paint = painter(terminal);
  terminal.out(paint('bold', visible(flow.name)));
  if (flow.undeployed.length > 0)
    terminal.out(paint('yellow', words.undeployed(flow.undeployed.length)));
  if (outcome.kind === 'refused') {
    terminal.out(paint('red', words.runRefused));
    for (const { code, message } of outcome.reasons) {
      terminal.out(`  ${visible(message)}  ${paint('dim', code)}`);
    }
    return 2;
  }
  if (outcome.kind === 'notStarted') {
    terminal.out(words.notStarted);
    return 0;
  }
  if (outcome.isTriggerSimulated) terminal.out(paint('dim', words.simulatedTrigger));
  for (const [at, run] of outcome.runs.entries()) {
    if (outcome.runs.length > 1) terminal.out(`\n${words.runOf(at + 1, outcome.runs.length)}`);
    for (const line of runLines(run, flow, paint)) terminal.out(line);
  }
  return exitOf(outcome);
}

function printJson(outcome: Outcome, { flow }: FlowFile, { terminal, trace }: Output): ExitCode {
  const about = { flow: flow.name, dialect: flow.dialect };
  if (outcome.kind !== 'ran') {
    terminal.out(JSON.stringify({ ...about, ...outcome }, null, 2));
    return outcome.kind === 'refused' ? 2 : 0;
  }
  const runs = outcome.runs.map((run) => runJson(run, flow, trace));
  const { isTriggerSimulated } = outcome;
  terminal.out(JSON.stringify({ ...about, kind: 'ran', isTriggerSimulated, runs }, null, 2));
  return exitOf(outcome);
}

function exitOf({ runs }: Extract<Outcome, { kind: 'ran' }>): ExitCode {
  const isFine = runs.every(({ journal }) => {
    const end = journal.findLast((event) => event.type === 'runFinished');
    return end?.type === 'runFinished' && end.status === 'Succeeded';
  });
  return isFine ? 0 : 1;
}
