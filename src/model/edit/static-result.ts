import type { Definition, Json } from '../definition';
import { firstResult, sharesResult, staticResultOf } from '../static-result';
import { isObject } from '../step';
import { findAction } from '../walk';
import { type Edited, refused } from './outcome';
import { actionPath, changePart } from './place';

export interface SetStaticResult {
  readonly step: string;
  /** On: the step does nothing, and takes the result. */
  readonly on: boolean;
  /** Left out: the one that it has, or a first one. */
  readonly result?: Json | undefined;
}

/** Switches a step off or on again; its result stays in the definition either way. */
export function setStaticResult(definition: Definition, args: SetStaticResult): Edited {
  const { step, on } = args;
  const action = findAction(definition, step)?.action;
  const path = actionPath(definition, step);
  if (!action || !path) return refused('noSuchStep');
  const before = staticResultOf(action, definition);
  if (!on && !before) return { definition };
  const name = nameOf(definition, step, before?.name, args.result !== undefined);
  const result = args.result ?? before?.result ?? firstResult(action);
  if (!isObject(result)) return refused('badArguments');
  const held = changePart(definition, ['staticResults', name], (old) =>
    args.result === undefined && isObject(old) ? old : result,
  );
  return {
    definition: changePart(held, [...path, 'runtimeConfiguration', 'staticResult'], (old) => ({
      ...(isObject(old) ? old : {}),
      name,
      staticResultOptions: on ? 'Enabled' : 'Disabled',
    })),
  };
}

/** Its own name; a result that others take as well is not changed under their feet. */
function nameOf(
  definition: Definition,
  step: string,
  own: string | undefined,
  changes: boolean,
): string {
  if (own !== undefined && !(changes && sharesResult(definition, step, own))) return own;
  const taken = new Set(Object.keys(definition.staticResults ?? {}));
  for (let number = 0; ; number++) {
    const name = `${step}${number}`;
    if (!taken.has(name)) return name;
  }
}
