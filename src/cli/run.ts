/** One call of the command line, from its words to its exit code. */
import { version } from '../../package.json';
import { readArguments } from './arguments';
import { checkCommand } from './check/command';
import { type Command, type ExitCode, Refusal } from './command';
import { conformCommand } from './conform';
import { evalCommand } from './eval';

import { commandHelp, generalHelp } from './help';
import { runCommand } from './run/command';
import type { Terminal } from './terminal';
import { testCommand } from './test/command';
import { words } from './words';

const commands: readonly Command[] = [
  checkCommand,
  runCommand,
  testCommand,
  evalCommand,
  conformCommand,
];

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  try {
    if (command) return await startCommand(command, rest, terminal);
    return runGeneral(name, terminal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.err(error.message);
    terminal.err(error.hint ?? words.seeHelp(command?.name));
    return 2;
  }
}

async function startCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const ownWords = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (ownWords.some(isHelp)) {
    terminal.out(commandHelp(command));
    return 0;
  }
  return await command.run(readArguments(args, command.options), terminal);
}

function runGeneral(name: string | undefined, terminal: Terminal): ExitCode {
  if (name === '--version' || name === '-V') {
    terminal.out(version);
    return 0;
  }
  const help = generalHelp(commands);
  if (name === undefined) {
    terminal.err(help);
    return 2;
  }
  if (isHelp(name) || name === 'help') {
    terminal.out(help);
    return 0;
  }
  throw new Refusal(name.startsWith('-') ? words.unknownOption(name) : words.unknownCommand(name));
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';
