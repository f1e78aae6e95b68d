import { createContext, useContext } from 'react';

/** Who this tab acts as. app provides it; the choice lasts as long as the tab. */
export interface ActorPort {
  readonly actorId: string;
  /** Opens another session; everything on the page is read anew. */
  switchActor(personId: string): void;
}

export const ActorContext = createContext<ActorPort | null>(null);

export function useActor(): ActorPort {
  const port = useContext(ActorContext);
  if (!port) throw new Error('ActorContext is missing around this component.');
  return port;
}
