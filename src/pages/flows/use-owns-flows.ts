import { useFlows } from '../../queries';
import { useEnvironment, useMayMake } from '../shell/environment-context';

/**
 * Makers do or will; others may have been made an owner. Whoever only runs flows has no use for lists of
 * their own flows or of runs.
 */
export function useOwnsFlows(): boolean {
  const { environment } = useEnvironment();
  const mayMake = useMayMake();
  const team = useFlows({ environmentId: environment.id, tab: 'team' });
  return mayMake || (team.data?.length ?? 0) > 0;
}
