/** Members of a step's inputs that no field of its form covers: nothing of an imported step is invisible. */
import type { FieldManifest } from '../../model/actions/manifest';
import type { Action, Json, Trigger } from '../../model/definition';
import { isObject } from '../../model/step';

export interface OtherMember {
  readonly path: readonly string[];
  readonly value: Json;
}

/** Members with a place of their own: who signs in, and what Settings shows. */
const elsewhere = new Set(['inputs/host', 'inputs/retryPolicy']);

export function otherMembers(
  step: Pick<Action | Trigger, 'type' | 'inputs'>,
  covered: readonly Pick<FieldManifest, 'path'>[],
): readonly OtherMember[] {
  const paths = covered.map((one) => one.path.join('\n'));
  const isConnector = /connection$|connectionwebhook$|connectionnotification$/iu.test(step.type);
  const found: OtherMember[] = [];
  visit(['inputs'], step.inputs);
  return found;

  function visit(path: readonly string[], value: Json | undefined): void {
    const at = path.join('\n');
    if (value === undefined || paths.includes(at) || isElsewhere(path)) return;
    const isAround = paths.some((one) => one.startsWith(`${at}\n`)) || path.length === 1;
    if (isAround && isObject(value)) {
      for (const [name, inner] of Object.entries(value)) visit([...path, name], inner);
    } else if (isAround && Array.isArray(value)) {
      value.forEach((inner, index) => {
        visit([...path, String(index)], inner as Json);
      });
    } else found.push({ path, value });
  }

  function isElsewhere(path: readonly string[]): boolean {
    const name = path.join('/');
    return elsewhere.has(name) || (isConnector && name === 'inputs/authentication');
  }
}
