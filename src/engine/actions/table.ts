/** Action type → handler. Types are compared without regard to case. */
import { EvaluationError } from '../../expressions/index';
import type { Action } from '../../model/definition';
import type { ActionFacts } from '../action-facts';
import { staticHandler } from '../calls/static-result';
import type { Handler } from '../handler';
import { callHandlers } from './calls/index';
import { compose } from './compose';
import { foreach } from './control/foreach';
import { condition } from './control/if';
import { response } from './control/response';
import { scope } from './control/scope';
import { switchCases } from './control/switch';
import { terminate } from './control/terminate';
import { until } from './control/until';
import { wait } from './control/wait';
import { dataHandlers } from './data/index';
import {
  appendToArray,
  appendToString,
  decrementVariable,
  incrementVariable,
  setVariable,
} from './variables/change';
import { initializeVariable } from './variables/initialize';

type Make = (action: Action, facts: ActionFacts) => Handler;

const makers: Readonly<Record<string, Make>> = {
  ...callHandlers,
  ...dataHandlers,
  appendtoarrayvariable: appendToArray,
  appendtostringvariable: appendToString,
  compose,
  decrementvariable: decrementVariable,
  foreach,
  if: condition,
  incrementvariable: incrementVariable,
  initializevariable: initializeVariable,
  response,
  scope,
  setvariable: setVariable,
  switch: switchCases,
  terminate,
  until,
  wait,
};

/** In lower case. */
export const runnableTypes: readonly string[] = Object.keys(makers);

export function isRunnable(type: string): boolean {
  return Object.hasOwn(makers, type.toLowerCase());
}

/** Throws for a type that cannot be run; see refusal.ts, which is asked before. */
export function handlerFor(action: Action, facts: ActionFacts): Handler {
  // Also a type that nothing here can run takes the result that somebody has set for it.
  const fixed = staticHandler(action, facts.definition);
  if (fixed) return fixed;
  const make = makers[action.type.toLowerCase()];
  if (!make) throw new Error(`There is no handler for '${action.type}'.`);
  try {
    return make(action, facts);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    // A save would have refused it; in a draft it fails where it stands, and only there.
    return {
      begin: () => {
        throw error;
      },
    };
  }
}
