import { compileInputs, isObject, type Value } from '../../../expressions/index';
import type { Action } from '../../../model/definition';
import { failed, type Handler, succeeded } from '../../handler';
import { inputsOf } from './array-action';
import { callFunction } from './call-function';

/** An Expression action calls one function; its kind says which. */
export function expressionAction(action: Action): Handler {
  const kind = (action.kind ?? '').toLowerCase();
  const call = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const given = compileInputs(inputsOf(action));
  return {
    begin: ({ name, scope }) => {
      if (!call) return unknownKind(name, action.kind ?? '');
      const inputs = given.evaluate(scope);
      return succeeded(inputs, { body: callFunction(call.function, values(call, inputs), scope) });
    },
  };
}

interface Call {
  readonly function: string;
  readonly needs: readonly string[];
  /** May be left out. */
  readonly last?: string;
}

const timed = ['interval', 'timeUnit'];
const last = 'formatString';

const kinds: Readonly<Record<string, Call>> = {
  addtotime: { function: 'addToTime', needs: ['baseTime', ...timed], last },
  converttimezone: {
    function: 'convertTimeZone',
    needs: ['baseTime', 'sourceTimeZone', 'destinationTimeZone'],
    last,
  },
  currenttime: { function: 'utcNow', needs: [], last },
  formatnumber: { function: 'formatNumber', needs: ['number', 'format'], last: 'locale' },
  getfuturetime: { function: 'getFutureTime', needs: timed, last },
  getpasttime: { function: 'getPastTime', needs: timed, last },
  subtractfromtime: { function: 'subtractFromTime', needs: ['baseTime', ...timed], last },
};

function values({ needs, last: optional }: Call, inputs: Value): readonly Value[] {
  const given = isObject(inputs) ? inputs : {};
  const extra = optional === undefined ? null : (given[optional] ?? null);
  const needed = needs.map((name) => given[name] ?? null);
  return extra === null || extra === '' ? needed : [...needed, extra];
}

function unknownKind(name: string, kind: string) {
  const known =
    'AddToTime, ConvertTimeZone, CurrentTime, FormatNumber, GetFutureTime, GetPastTime or SubtractFromTime';
  const message = `The action '${name}' has the kind '${kind}'. An action of type 'Expression' needs one of ${known}.`;
  return failed('BadRequest', { code: 'BadRequest', message });
}
