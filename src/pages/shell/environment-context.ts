import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Session } from '../../queries';
import { readSetting, subscribeToSettings, writeSetting } from '../../ui';

export type EnvironmentEntry = Session['environments'][number];

export interface EnvironmentChoice {
  readonly environment: EnvironmentEntry;
  readonly environments: readonly EnvironmentEntry[];
  choose(environmentId: string): void;
}

export const EnvironmentContext = createContext<EnvironmentChoice | null>(null);

export function useEnvironment(): EnvironmentChoice {
  const choice = useContext(EnvironmentContext);
  if (!choice) throw new Error('EnvironmentContext is missing around this component.');
  return choice;
}

/** Whether this person may make flows in the environment; others run what is shared with them. */
export function useMayMake(): boolean {
  const { roles } = useEnvironment().environment;
  return roles.includes('maker') || roles.includes('admin');
}

export function useMayAdminister(): boolean {
  return useEnvironment().environment.roles.includes('admin');
}

const key = 'millrace.environment';

/** The environment chosen last on this device, if this person has it; else their first. */
export function useEnvironmentChoice(session: Session | undefined): EnvironmentChoice | null {
  const chosen = useSyncExternalStore(subscribeToSettings, () => readSetting(key));
  return useMemo(() => {
    const environments = session?.environments ?? [];
    const environment = environments.find((one) => one.id === chosen) ?? environments[0];
    return environment
      ? { environment, environments, choose: (id) => writeSetting(key, id) }
      : null;
  }, [session, chosen]);
}
