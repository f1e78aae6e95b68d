import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../../queries';
import { EmptyState, ErrorBoundary, Skeleton } from '../../ui';
import { Page } from '../Page';
import { BrokenPage } from '../problem/BrokenPage';
import { RefusalNote } from '../refusal';
import { CardBar } from './CardBar';
import { EnvironmentContext, useEnvironmentChoice } from './environment-context';
import { Palette } from './Palette';
import { PhoneBar } from './PhoneBar';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { words } from './words';

export interface ShellProps {
  /**
   * `whole`: the page takes the window and brings its own bar; the rail stays narrow. `card`: a page for
   * one thing, which a phone shows alone.
   */
  readonly window?: 'shared' | 'whole' | 'card';
  readonly children: ReactNode;
}

/** What stands around a page. The document itself scrolls, so that the browser remembers where one was. */
export function Shell({ window: shape = 'shared', children }: ShellProps) {
  const session = useSession();
  const choice = useEnvironmentChoice(session.data);
  const [searching, setSearching] = useState(false);
  useSearchKey(() => setSearching(true));
  if (session.isPending) return <Skeleton className="p-10" lines={6} />;
  if (session.isError) {
    return (
      <Page narrow>
        <RefusalNote error={session.error} onRetry={() => void session.refetch()} />
      </Page>
    );
  }
  if (!choice) {
    return <EmptyState icon="layers" title={words.noEnvironment} text={words.noEnvironmentText} />;
  }
  const whole = shape === 'whole';
  return (
    <EnvironmentContext value={choice}>
      <div className="flex min-h-dvh">
        <a
          href="#main"
          className="sr-only z-50 rounded-sm bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {words.skip}
        </a>
        <Rail narrow={whole} />
        <div className="flex min-w-0 flex-1 flex-col">
          {shape === 'card' && <CardBar />}
          {!whole && <TopBar isPhoneToo={shape === 'shared'} onSearch={() => setSearching(true)} />}
          <Main>{children}</Main>
        </div>
        {shape === 'shared' && <PhoneBar />}
      </div>
      {searching && <Palette isOpen onOpenChange={setSearching} />}
    </EnvironmentContext>
  );
}

/** Takes the focus after each change of page, so that reading goes on there. */
function Main({ children }: { children: ReactNode }) {
  const pathname = useLocation({ select: (location) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={main} id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
      <ErrorBoundary
        resetKey={pathname}
        fallback={(error, retry) => <BrokenPage error={error} onRetry={retry} />}
      >
        {children}
      </ErrorBoundary>
    </main>
  );
}

function useSearchKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
