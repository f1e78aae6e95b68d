import { EmptyState, LinkButton } from '../../ui';
import { Page } from '../Page';
import { paths } from '../paths';
import { usePageTitle } from '../use-page-title';
import { words } from './words';

export function NotFoundPage() {
  usePageTitle(words.notFound);
  return (
    <Page>
      <EmptyState level={1} icon="signpost" title={words.notFound} text={words.notFoundText}>
        <LinkButton href={paths.home} variant="primary">
          {words.home}
        </LinkButton>
        <LinkButton href={paths.flows}>{words.flows}</LinkButton>
      </EmptyState>
    </Page>
  );
}
