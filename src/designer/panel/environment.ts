import { createContext, useContext } from 'react';

/** The environment of the open flow: its connections and connectors are meant. */
export const EnvironmentIdContext = createContext<string>('');

/** The flow whose draft is open. */
export const FlowIdContext = createContext<string>('');

export function useFlowId(): string {
  return useContext(FlowIdContext);
}

export function useEnvironmentId(): string {
  return useContext(EnvironmentIdContext);
}
