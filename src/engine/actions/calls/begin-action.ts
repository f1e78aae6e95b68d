/** Begins one action of a definition without a run around it: for tests. */
import { scopeOf, type Value, type ValueObject, type World } from '../../../expressions/index';
import type { Action, Definition } from '../../../model/definition';
import { dialects } from '../../../model/dialect';
import type { Dialect } from '../../../model/flow';
import type { Exchange } from '../../exchange';
import type { Called, Handler, Outcome, Step } from '../../handler';
import { handlerFor } from '../table';

export interface Around {
  readonly world?: World;
  readonly dialect?: Dialect;
  readonly definition?: Partial<Definition>;
  readonly callbackUrl?: string;
}

export function stepIn({ world = {}, callbackUrl }: Around): Step {
  const workflow = { name: 'flow', run: { name: 'run' } };
  const scope = {
    ...scopeOf({ workflow, ...world }),
    ...(callbackUrl === undefined ? {} : { callbackUrl: () => callbackUrl }),
  };
  return { name: 'H', scope, now: 0, startedAt: 0, isAwaited: false, peek: () => undefined };
}

function handlerOf(action: Partial<Action>, around: Around = {}): Handler {
  const whole = { type: 'Http', ...action };
  const definition = { triggers: {}, actions: { H: whole }, ...around.definition };
  return handlerFor(whole, {
    variableTypes: new Map(),
    dialect: dialects[around.dialect ?? 'consumption'],
    definition,
  });
}

export function begin(action: Partial<Action>, around: Around = {}): Outcome {
  return handlerOf(action, around).begin(stepIn(around));
}

export function call(
  action: Partial<Action>,
  around: Around = {},
): Called & { readonly inputs: ValueObject } {
  const outcome = begin(action, around);
  if (outcome.kind !== 'called') throw new Error(`The action did not call: ${outcome.kind}.`);
  return outcome as Called & { readonly inputs: ValueObject };
}

export function exchangeOf(action: Partial<Action>, around: Around = {}): Exchange {
  return call(action, around).exchange;
}

/** As a crash would: from the recorded inputs alone. */
export function resumed(action: Partial<Action>, inputs: Value, around: Around = {}): Exchange {
  const exchange = handlerOf(action, around).resume?.(stepIn(around), JSON.stringify(inputs));
  if (!exchange) throw new Error('The handler cannot resume.');
  return exchange;
}
