import type { ReactNode } from 'react';
import { EmptyState, LinkButton } from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { explain, RefusalNote } from '../refusal';
import { isAboutRights } from './about-rights';
import { words } from './words';

export interface FlowGoneProps {
  readonly error: unknown;
  /** It was on the page a moment ago: somebody ended the right, or deleted the flow. */
  readonly wasHere: boolean;
  /** Where those go who may still run it. */
  readonly runHref?: string;
  readonly onRetry?: () => void;
  /** What is to be done with what somebody had on the page. */
  readonly children?: ReactNode;
}

/** In place of a page about a flow that this person may not see, or not any more, with a way out. */
export function FlowGone({ error, wasHere, runHref, onRetry, children }: FlowGoneProps) {
  if (!isAboutRights(error)) {
    return (
      <Page narrow>
        <RefusalNote error={error} {...(onRetry && { onRetry })} />
      </Page>
    );
  }
  const { title, text } = explain(error);
  // Whoever does not know the flow is told that there is none; the others may at least run it.
  const mayRun = error.refusal.code !== 'FlowNotFound' && runHref !== undefined;
  return (
    <div role={wasHere ? 'alert' : undefined}>
      <EmptyState
        icon="shield-x"
        level={1}
        title={wasHere ? words.rightEnded : title}
        text={wasHere ? words.rightEndedText(Boolean(children)) : text}
      >
        {children}
        {mayRun && (
          <LinkButton href={runHref} icon="play">
            {words.runIt}
          </LinkButton>
        )}
        <LinkButton href={paths.flows} variant="primary">
          {words.toFlows}
        </LinkButton>
      </EmptyState>
    </div>
  );
}
