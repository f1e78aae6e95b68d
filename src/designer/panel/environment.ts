import { createContext, useContext } from 'react';

/** The environment of the open flow: its connections and connectors are meant. */
export const EnvironmentIdContext = createContext<string>('');

export function useEnvironmentId(): string {
  return useContext(EnvironmentIdContext);
}

/** The open flow, for what the services know of it beside its definition. */
export const FlowIdContext = createContext<string>('');

export function useFlowId(): string {
  return useContext(FlowIdContext);
}
