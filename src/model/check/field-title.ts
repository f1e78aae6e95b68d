import { actionManifest, triggerManifest } from '../actions/table';
import type { Action, Trigger } from '../definition';

/** What a person calls a member of a built-in step: as its form does, or else by its own name. */
export function fieldTitle(step: Action | Trigger, path: readonly string[]): string {
  const fields = (actionManifest(step) ?? triggerManifest(step))?.fields ?? [];
  const at = path.join('/');
  return fields.find((field) => field.path.join('/') === at)?.title ?? path.at(-1) ?? '';
}
