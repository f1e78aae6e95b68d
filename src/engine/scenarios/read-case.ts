/** A case from a file, or what is wrong with it. */
import { isObject, printJson, type Value } from '../../expressions/index';
import type { Json } from '../../model/definition';
import { definitionFrom } from '../../model/parse';
import type { WorkflowCase } from './run-case';

export function readWorkflowCase(value: Value): WorkflowCase | { readonly fault: string } {
  if (!isObject(value)) return { fault: 'A case is an object.' };
  if (typeof value.id !== 'string') return { fault: 'The case has no “id”.' };
  if (!isObject(value.expect ?? null)) return { fault: 'The case has no “expect”.' };
  const one = JSON.parse(printJson(value)) as WorkflowCase;
  for (const name of ['trigger', 'parameters', 'mocks'] as const) {
    const part = one[name] as Json | undefined;
    if (part === null) return { fault: `“${name}” is an object.` };
  }
  const parsed = definitionFrom(one.definition);
  return parsed.ok ? { ...one, definition: parsed.definition } : { fault: parsed.failure.message };
}
