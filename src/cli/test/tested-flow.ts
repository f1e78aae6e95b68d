/** The flow that a file of tests is for. */
import path from 'node:path';
import type { Definition, JsonObject } from '../../model/definition';
import { signedDialect } from '../../model/dialect';
import type { Dialect } from '../../model/flow';
import type { FlowTestFile } from '../../model/flow-test/test-file';
import { Refusal } from '../command';
import { flowsIn } from '../run/find-flow';
import { words } from '../words';

export interface TestedFlow {
  readonly name: string;
  readonly definition: Definition;
  readonly dialect: Dialect;
  /** Values from the file of the flow, by name. */
  readonly parameters: JsonObject;
}

/** `named`: the file that a person has named instead. Throws a Refusal. */
export function testedFlow(
  testFile: string,
  { name, flow, dialect, definition }: FlowTestFile,
  named: string | undefined,
): TestedFlow {
  const place = named ?? (flow === undefined ? undefined : path.join(path.dirname(testFile), flow));
  if (place !== undefined) return fromFile(place, name);
  if (!definition) throw new Refusal(words.noTestedFlow(testFile));
  return {
    name: name ?? path.parse(testFile).name,
    definition,
    dialect: dialect ?? signedDialect(definition) ?? 'powerAutomate',
    parameters: {},
  };
}

/** Of several, the one that the tests name. */
function fromFile(place: string, name: string | undefined): TestedFlow {
  const flows = flowsIn(place);
  const [only, other] = flows;
  const found = other ? flows.find((one) => one.name === name) : only;
  if (found) return { ...found, parameters: found.parameters ?? {} };
  const names = flows.map((one) => one.name);
  throw new Refusal(words.severalTested(place), words.flowsInFile(names));
}
