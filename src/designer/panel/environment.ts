import { type ComponentType, createContext, useContext } from 'react';
import type { Connection } from '../../model/flow';

/** The environment of the open flow: its connections and connectors are meant. */
export const EnvironmentIdContext = createContext<string>('');

/** The flow whose draft is open. */
export const FlowIdContext = createContext<string>('');

/** The page's form that makes a connection. */
export type ConnectForm = ComponentType<{
  readonly environmentId: string;
  readonly connectorId: string;
  readonly onClose: () => void;
  readonly onMade: (connection: Connection) => void;
}>;

export const ConnectFormContext = createContext<ConnectForm>(() => null);

export function useFlowId(): string {
  return useContext(FlowIdContext);
}

export function useEnvironmentId(): string {
  return useContext(EnvironmentIdContext);
}
