/** The worker of this tab as React state: started, replaced when it dies, one session for the actor. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Backend } from '../queries';
import type { News, Services } from '../services/api';
import { chooseActor, nobody, rememberActor } from './actor-choice';
import type { Client } from './rpc/client';
import { noTrouble, type Trouble, troubleAfter } from './trouble';
import type { FromWorker } from './worker/messages';
import { startWorker, type WorkerLink } from './worker-link';

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

/** Workers that die one after the other are no accident: then the tab says so instead of trying on. */
const mostRestarts = 5;

export function useTab(): TabState {
  const [restarts, setRestarts] = useState(0);
  const [session, setSession] = useState<{ actorId: string; client: Client<Services> } | null>(
    null,
  );
  const [cannotOpen, setCannotOpen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState(noTrouble);
  const link = useRef<WorkerLink | null>(null);

  const open = useCallback((actorId: string) => {
    if (!link.current) return;
    setSession({ actorId, client: link.current.open(actorId) });
  }, []);

  useEffect(() => {
    let current = true;
    const device = { client: null as Client<Services> | null };
    const choose = async () => {
      if (!device.client) return;
      const actorId = await chooseActor(device.client.services);
      if (current) open(actorId);
    };
    const onMessage = (message: FromWorker) => {
      if (message.kind === 'cannotOpen') setCannotOpen(message.code);
      setTrouble((before) => troubleAfter(before, message));
      if (message.kind === 'fault') reportError(new Error(message.message));
    };
    const onNews = (news: News) => {
      keepFromEviction();
      // A workspace that started anew has other people.
      if (news.kind === 'workspace') choose().catch(reportError);
    };
    const started = startWorker({
      onMessage,
      onNews: (news) => queueMicrotask(() => current && onNews(news)),
      onEnd: () => {
        if (!current) return;
        if (restarts < mostRestarts) setRestarts(restarts + 1);
        else setCannotOpen('workerDied');
      },
    });
    link.current = started;
    device.client = started.open(nobody);
    choose().catch((error: unknown) => current && reportError(error));
    const leave = () => started.leave();
    const join = () => started.join();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', join);
    return () => {
      current = false;
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', join);
      link.current = null;
      started.end();
    };
  }, [restarts, open]);

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
