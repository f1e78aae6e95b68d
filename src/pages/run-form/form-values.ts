/** What stands in the form that starts a flow, and the body that it makes. */
import type { ButtonInput } from '../../model/button-inputs';
import type { Json, JsonObject } from '../../model/definition';

/** By key of the input. An untouched one is absent; an emptied number is NaN. */
export type FormValues = Readonly<Record<string, string | number | boolean>>;

export type FormFault = 'missing' | 'notMail' | 'notDate';
export type FormFaults = Readonly<Record<string, FormFault>>;

export function findFaults(inputs: readonly ButtonInput[], values: FormValues): FormFaults {
  const faults = inputs.flatMap((input) => {
    const fault = faultOf(input, values[input.key]);
    return fault ? [[input.key, fault] as const] : [];
  });
  return Object.fromEntries(faults);
}

function faultOf(input: ButtonInput, value: FormValues[string] | undefined): FormFault | undefined {
  if (isEmpty(value)) return input.required && input.kind !== 'boolean' ? 'missing' : undefined;
  if (input.kind === 'email' && !/^[^\s@]+@[^\s@]+$/u.test(String(value))) return 'notMail';
  if (input.kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/u.test(String(value))) return 'notDate';
  return undefined;
}

function isEmpty(value: FormValues[string] | undefined): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/**
 * The body of the trigger. What is left empty is left out, as the original does; a required yes/no that
 * nobody touched is no.
 */
export function bodyOf(inputs: readonly ButtonInput[], values: FormValues): JsonObject {
  const members = inputs.flatMap((input): [string, Json][] => {
    const value = values[input.key];
    if (!isEmpty(value) && value !== undefined) return [[input.key, value]];
    return input.kind === 'boolean' && input.required ? [[input.key, false]] : [];
  });
  return Object.fromEntries(members);
}
