import { createContext } from 'react';

/** Where a run is looked at; null where nobody can be led there. */
export const RunHrefContext = createContext<((runId: string) => string) | null>(null);
