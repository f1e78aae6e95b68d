/** A command of the command line: its arguments as data, so that parsing and help read the same. */
import type { Terminal } from './terminal';

export interface Command {
  readonly name: string;
  /** What follows the name: `FILE|DIR…`. */
  readonly usage: string;
  readonly summary: string;
  /** Paragraphs below the options. */
  readonly details: readonly string[];
  readonly options: readonly Option[];
  run(given: Given, terminal: Terminal): Promise<ExitCode>;
}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What it takes, as help names it; left out: it is a switch. */
  readonly value?: string;
  readonly summary: string;
}

export interface Given {
  readonly operands: readonly string[];
  /** By name; a switch that is on has an empty text. */
  readonly options: ReadonlyMap<string, string>;
}

/** 0: fine. 1: what was looked at has errors. 2: nobody could look at all of it. 3: a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The command was not called as it can be, or something that it needs cannot be read. */
export class Refusal extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
