/** Where in the form of a step its repair is made: the very field, as far as the failure tells. */
import type { Action } from '../../../model/definition';
import { hostOf } from '../../../model/step';
import type { StepPlace } from '../../step-place';
import type { FailureKind, Repair } from './failure-table';

const fields: Partial<Record<FailureKind, Readonly<Record<string, string>>>> = {
  signIn: { http: 'inputs/authentication' },
  forbidden: { http: 'inputs/authentication' },
  notFound: { http: 'inputs/uri' },
  unreachable: { http: 'inputs/uri' },
  badRequest: { http: 'inputs/body' },
  tooLarge: { http: 'inputs/body' },
  json: { parsejson: 'inputs/content' },
  branching: { switch: 'expression' },
  condition: { if: 'expression', until: 'expression', switch: 'expression' },
  child: { workflow: 'inputs/host/workflow/id' },
  variable: {
    initializevariable: 'inputs/variables/0/value',
    setvariable: 'inputs/value',
    incrementvariable: 'inputs/value',
    decrementvariable: 'inputs/value',
    appendtoarrayvariable: 'inputs/value',
    appendtostringvariable: 'inputs/value',
  },
};

const at = (path: string): StepPlace => ({ kind: 'field', path: path.split('/') });

/** `broken`: the members that lead to an expression that is known to be at fault. */
export function repairPlace(
  repair: Repair,
  kind: FailureKind,
  action: Pick<Action, 'type' | 'inputs'> | undefined,
  broken: readonly string[] | undefined,
): StepPlace | undefined {
  const type = action?.type.toLowerCase() ?? '';
  switch (repair) {
    case 'connection':
      // Who signs in without a connection says how in the step itself.
      return at(action && hostOf(action) ? 'inputs/host/connectionName' : 'inputs/authentication');
    case 'retries':
      return at('inputs/retryPolicy');
    case 'limits':
      return at(type === 'until' && kind === 'untilLimit' ? 'limit/count' : 'limit/timeout');
    case 'field': {
      if (broken) return { kind: 'field', path: broken };
      const known = fields[kind];
      const path = known && Object.hasOwn(known, type) ? known[type] : undefined;
      return path === undefined ? undefined : at(path);
    }
    default:
      return undefined;
  }
}
