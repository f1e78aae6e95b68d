/** Help, made of what the commands say of themselves. */
import type { Command } from './command';

const intro = 'Checks and tries out Power Automate flows and Logic Apps workflows.';

export function generalHelp(commands: readonly Command[]): string {
  return [
    intro,
    '',
    'Usage: flow COMMAND …',
    '',
    ...columns(commands.map((one) => [`${one.name} ${one.usage}`, one.summary])),
    '',
    ...columns([
      ['COMMAND --help', 'more about a command'],
      ['--version', 'the version'],
    ]),
    '',
    ...exitCodes,
  ].join('\n');
}

export function commandHelp({ name, usage, summary, options, details }: Command): string {
  const rows = options.map(
    (one) => [`--${one.name}${one.value ? ` ${one.value}` : ''}`, one.summary] as const,
  );
  return [
    summary,
    '',
    `Usage: flow ${name} ${usage}`,
    ...(rows.length > 0 ? ['', ...columns(rows)] : []),
    ...details.flatMap((paragraph) => ['', paragraph]),
    '',
    ...exitCodes,
  ].join('\n');
}

const exitCodes = [
  'Exit code: 0 all is well, 1 there are errors, 2 wrong usage or something cannot be read.',
];

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
