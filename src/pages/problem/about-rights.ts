import { type RefusalCode, RefusalError } from '../../queries';

const aboutRights: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'FlowNotFound',
  'FlowPermissionDenied',
  'MissingEnvironmentRole',
]);

/** Whether a refusal says that the person may not, or not any more; anything else may pass. */
export function isAboutRights(error: unknown): error is RefusalError {
  return error instanceof RefusalError && aboutRights.has(error.refusal.code);
}
