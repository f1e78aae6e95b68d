import { EmptyState, PageHeader } from '../../ui';
import { Page } from '../Page';
import { useEnvironment, useMayAdminister } from '../shell/environment-context';
import { usePageTitle } from '../use-page-title';
import { Audit } from './Audit';
import { words } from './words';

/** What administrators of the open environment see of it. */
export function AdminPage() {
  usePageTitle(words.title);
  const { environment } = useEnvironment();
  const mayAdminister = useMayAdminister();
  if (!mayAdminister) {
    return (
      <EmptyState
        icon="shield"
        level={1}
        title={words.notAdmin}
        text={words.lead(environment.name)}
      />
    );
  }
  return (
    <Page>
      <PageHeader title={words.audit} description={words.lead(environment.name)} />
      <Audit key={environment.id} environmentId={environment.id} />
    </Page>
  );
}
