import { Button, EmptyState, LinkButton } from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { words } from './words';

/** In place of a page that threw. */
export function BrokenPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Page narrow>
      <EmptyState level={1} icon="triangle-alert" title={words.broken} text={words.brokenText}>
        <Button variant="primary" onPress={onRetry}>
          {words.retry}
        </Button>
        <Button onPress={() => location.reload()}>{words.reload}</Button>
        <LinkButton href={paths.home} variant="quiet">
          {words.home}
        </LinkButton>
      </EmptyState>
      <details className="rounded-md border border-line bg-surface px-3.5 py-2.5 text-xs text-ink-2">
        <summary className="font-medium">{words.details}</summary>
        <pre className="mt-2 font-mono whitespace-pre-wrap wrap-anywhere">{error.message}</pre>
      </details>
    </Page>
  );
}
