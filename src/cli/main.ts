/** The entry of the `flow` command. */
import { run } from './run';
import { processTerminal } from './terminal';
import { words } from './words';

const terminal = processTerminal();
try {
  // Set, not called: what was written to a pipe still has to get there.
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  terminal.err(words.ownFault);
  terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 3;
}
