/** What is decided about a run in one transaction: what people ask of it, then what the engine makes of it. */
import {
  advance,
  cancelRun,
  type Decisions,
  type Run as Execution,
  resumeRun,
} from '../../engine/index';
import type { Resumption, Run } from '../../model/flow';
import type { RunEvent } from '../../model/run/events';
import { applyEvent } from '../../model/run/fold';
import type { Platform } from '../platform';

/** Decided once, though the transaction may be tried twice. */
export interface Made {
  readonly decisions: Decisions;
  readonly isCancelled: boolean;
  /** Somebody's word that the run has heard. */
  readonly resumption?: Resumption;
}

interface Situation {
  readonly execution: Execution;
  readonly row: Run;
  readonly isCancelled: boolean;
  /** Tells the engine what has come. */
  fold(): void;
}

export function decideOn(situation: Situation, platform: Platform): Made {
  const { execution, row, isCancelled, fold } = situation;
  const { resumption } = row;
  const decisions = guarded(execution, platform, () => {
    if (isCancelled) return cancelRun(execution, platform);
    if (resumption) resumeRun(execution, resumption, platform);
    fold();
  });
  return { decisions, isCancelled, ...(resumption && { resumption }) };
}

/** The row without the word that was heard; another may have come since. */
export function heard(row: Run, { resumption }: Made): Run {
  const { resumption: asked, ...rest } = row;
  return asked && asked.number === resumption?.number ? rest : row;
}

/** A fault of the engine ends the run; it is reported, not repeated for ever. */
function guarded(execution: Execution, platform: Platform, fold: () => void): Decisions {
  try {
    fold();
    return advance(execution, platform);
  } catch (error) {
    platform.report(error);
    const event: RunEvent = {
      type: 'runFinished',
      at: platform.now(),
      status: 'Failed',
      code: 'InternalServerError',
      error: { code: 'InternalServerError', message: 'The run met a fault of the engine.' },
    };
    const events = [...execution.events, event];
    execution.events = [];
    applyEvent(execution.view, event);
    return { events, calls: [], more: false };
  }
}
