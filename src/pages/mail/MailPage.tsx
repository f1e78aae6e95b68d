import { getRouteApi } from '@tanstack/react-router';
import { type Mail, useMail, useSession } from '../../queries';
import { Button, EmptyState, PageHeader, Skeleton, useWideWindow } from '../../ui';
import { Page } from '../Page';
import { RefusalNote } from '../refusal';
import { usePageTitle } from '../use-page-title';
import { MailList } from './MailList';
import { MessagePane } from './MessagePane';
import { words } from './words';

const route = getRouteApi('/shared/mail');

/** The simulated mailbox of whoever one acts as. */
export function MailPage() {
  usePageTitle(words.title);
  const mail = useMail();
  const session = useSession();
  return (
    <Page>
      <PageHeader
        title={words.title}
        description={session.data && words.lead(session.data.actor.name)}
      />
      <div className="mt-4">
        {mail.isPending && <Skeleton lines={6} />}
        {mail.isError && <RefusalNote error={mail.error} onRetry={() => void mail.refetch()} />}
        {mail.data?.length === 0 && (
          <EmptyState icon="inbox" title={words.empty} text={words.emptyText} />
        )}
        {mail.data && mail.data.length > 0 && <Mailbox mail={mail.data} />}
      </div>
    </Page>
  );
}

function Mailbox({ mail }: { mail: readonly Mail[] }) {
  const { mail: chosenId } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWideWindow();
  const chosen = mail.find((one) => one.id === chosenId);
  const choose = (id: string | null) =>
    void navigate({ search: id === null ? {} : { mail: id }, replace: wide });
  if (!wide && chosen) {
    return (
      <>
        <Button variant="quiet" icon="arrow-left" onPress={() => choose(null)} className="mb-2">
          {words.back}
        </Button>
        <MessagePane key={chosen.id} mail={chosen} onClose={() => choose(null)} />
      </>
    );
  }
  return (
    <div className="grid items-start gap-3.5 sm:grid-cols-[minmax(220px,320px)_minmax(0,1fr)]">
      <MailList mail={mail} chosenId={chosen?.id ?? null} onChoose={choose} />
      {wide &&
        (chosen ? (
          <MessagePane key={chosen.id} mail={chosen} onClose={() => choose(null)} />
        ) : (
          <EmptyState icon="mail-open" title={words.choose} text={words.chooseText} />
        ))}
    </div>
  );
}
