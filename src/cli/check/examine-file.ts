/** One file of a check: read with what lies beside it, each of its flows checked. */
import path from 'node:path';
import { type ReadFlow, type Reading, readFlows } from '../../formats/index';
import type { Dialect } from '../../model/flow';
import { besideOf } from '../beside';
import { Refusal } from '../command';
import { readBytes } from '../files';
import { words } from '../words';
import { checkFlow } from './check-flow';
import type { Candidate } from './collect-files';
import type { CheckedFlow, Unread } from './report';

export interface Manner {
  /** Instead of the one that the container tells. */
  readonly dialect: Dialect | undefined;
  /** Errors only. */
  readonly quiet: boolean;
}

export interface Examined {
  readonly flows: readonly CheckedFlow[];
  readonly faults: readonly Unread[];
}

export function examineFile({ path: file, folder }: Candidate, manner: Manner): Examined {
  const shown = file.split(path.sep).join('/');
  let reading: Reading;
  try {
    reading = readFlows({ path: shown, bytes: readBytes(file) }, besideOf(file));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { flows: [], faults: [{ file: shown, message: error.message }] };
  }
  const isEmpty = reading.flows.length + reading.faults.length === 0;
  if (isEmpty && folder === undefined) {
    const fault = { file: shown, message: words.noFlow, hint: words.knownForms };
    return { flows: [], faults: [fault] };
  }
  return {
    flows: reading.flows.map((flow) => examine(flow, manner)),
    faults: reading.faults
      .filter(({ unlikely }) => !unlikely || folder === undefined)
      .map((fault) => ({ file: shown, ...fault })),
  };
}

function examine(read: ReadFlow, { dialect, quiet }: Manner): CheckedFlow {
  const flow = dialect ? { ...read, dialect } : read;
  const { name, container, kind, state, source } = flow;
  const problems = checkFlow(flow);
  return {
    file: source.path,
    ...(source.entry !== undefined && { entry: source.entry }),
    pointer: source.pointer,
    ...{ name, container, dialect: flow.dialect },
    ...(kind !== undefined && { kind }),
    ...(state !== undefined && { state }),
    problems: quiet ? problems.filter((one) => one.severity === 'error') : problems,
  };
}
