import { createContext, useContext } from 'react';

/** The environment of the open flow: its connections and connectors are meant. */
export const EnvironmentIdContext = createContext<string>('');

export function useEnvironmentId(): string {
  return useContext(EnvironmentIdContext);
}
