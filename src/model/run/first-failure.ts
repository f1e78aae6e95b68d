import type { RunView } from './events';

/** The step that failed first. A container only repeats what its steps say, so it comes last. */
export function firstFailure(view: Pick<RunView, 'status' | 'actions'>): string | undefined {
  if (view.status !== 'Failed') return undefined;
  const failed = [...view.actions.values()].filter((one) => one.status === 'Failed');
  const own = failed.filter((one) => one.error?.code !== 'ActionFailed');
  return (own[0] ?? failed[0])?.action;
}
