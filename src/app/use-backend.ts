/** The worker of this tab as React state: started, replaced when it dies, one session for the actor. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Backend } from '../queries';
import type { Services } from '../services/api';
import { chooseActor, nobody, rememberActor } from './actor-choice';
import type { Client } from './rpc/client';
import { createTabWorker, type TabWorker } from './tab-worker';
import { noTrouble, type Trouble, troubleAfter } from './trouble';
import { startWorker } from './worker-link';

export interface TabState {
  readonly backend: Backend | null;
  readonly actorId: string;
  switchActor(personId: string): void;
  /** Why there is no workspace to show, as the store's own code. */
  readonly cannotOpen: string | null;
  readonly trouble: Trouble;
  /** The person has read it. */
  dismissRepair(): void;
}

export function useTab(): TabState {
  const [session, setSession] = useState<{ actorId: string; client: Client<Services> } | null>(
    null,
  );
  const [cannotOpen, setCannotOpen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState(noTrouble);
  const tab = useRef<TabWorker | null>(null);

  const open = useCallback((actorId: string) => {
    const worker = tab.current;
    if (!worker) return;
    setSession((before) =>
      before?.actorId === actorId ? before : { actorId, client: worker.open(actorId) },
    );
  }, []);

  useEffect(() => {
    let current = true;
    const worker = createTabWorker({
      start: startWorker,
      now: () => Date.now(),
      onMessage: (message) => {
        if (message.kind === 'cannotOpen') setCannotOpen(message.code);
        if (message.kind === 'fault') reportError(new Error(message.message));
        setTrouble((before) => troubleAfter(before, message));
      },
      onGivenUp: () => setCannotOpen('workerDied'),
    });
    const device = worker.open(nobody);
    const choose = async () => {
      const actorId = await chooseActor(device.services);
      if (current) open(actorId);
    };
    // A port that a dead worker left says nothing; the first choice is then made by the next one.
    const chooseOrReport = () => choose().catch((error: unknown) => current && reportError(error));
    tab.current = worker;
    chooseOrReport();
    device.onNews((news) => {
      keepFromEviction();
      // A workspace that started anew has other people.
      if (news.kind === 'workspace') chooseOrReport();
    });
    const leave = () => worker.leave();
    const join = () => worker.join();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', join);
    return () => {
      current = false;
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', join);
      tab.current = null;
      worker.end();
    };
  }, [open]);

  const switchActor = useCallback(
    (personId: string) => {
      rememberActor(personId);
      open(personId);
    },
    [open],
  );
  const backend = useMemo<Backend | null>(
    () =>
      session && {
        actorId: session.actorId,
        services: session.client.services,
        onNews: session.client.onNews,
      },
    [session],
  );
  const dismissRepair = useCallback(
    () => setTrouble((before) => ({ ...before, repair: null })),
    [],
  );
  const actorId = session?.actorId ?? nobody;
  return { backend, actorId, switchActor, cannotOpen, trouble, dismissRepair };
}

let asked = false;

/** Asked for once there is something worth keeping; the browser may decline, Settings says so. */
function keepFromEviction(): void {
  if (asked) return;
  asked = true;
  navigator.storage?.persist?.().catch(() => {});
}
