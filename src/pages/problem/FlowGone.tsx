import { type RefusalCode, RefusalError } from '../../queries';
import { EmptyState, LinkButton } from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { explain, RefusalNote } from '../refusal';
import { words } from './words';

const aboutRights: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'FlowNotFound',
  'FlowPermissionDenied',
  'MissingEnvironmentRole',
]);

/** Whether a refusal says that the person may not, or not any more; anything else may pass. */
export function isAboutRights(error: unknown): error is RefusalError {
  return error instanceof RefusalError && aboutRights.has(error.refusal.code);
}

export interface FlowGoneProps {
  readonly error: unknown;
  /** It was on the page a moment ago: somebody ended the right, or deleted the flow. */
  readonly wasHere: boolean;
  /** Where those go who may still run it. */
  readonly runHref?: string;
  readonly onRetry?: () => void;
}

/** In place of a page about a flow that this person may not see, or not any more, with a way out. */
export function FlowGone({ error, wasHere, runHref, onRetry }: FlowGoneProps) {
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
        text={wasHere ? words.rightEndedText : text}
      >
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
