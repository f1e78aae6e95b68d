import { useEffect, useState } from 'react';
import { type Mail, useMarkMailRead, useRemoveMail } from '../../queries';
import {
  Avatar,
  Badge,
  ConfirmDialog,
  formatExact,
  HtmlText,
  IconButton,
  LinkButton,
  useTimeZone,
} from '../../ui';
import { MailCopyCard } from '../copies/MailCopyCard';
import { paths } from '../paths';
import { notifyRefusal } from '../refusal';
import { usePersonOf } from './use-person-of';
import { words } from './words';

/** One message. Opening it reads it. */
export function MessagePane({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { mutate: mark } = useMarkMailRead();
  const isUnread = !mail.read;
  // Once, when it is opened: marked as unread afterwards, it stays so.
  const [wasUnread] = useState(isUnread);
  useEffect(() => {
    if (wasUnread) mark({ mailId: mail.id, read: true }, { onError: notifyRefusal });
  }, [wasUnread, mail.id, mark]);
  return (
    <article className="min-w-0 rounded-lg border border-line bg-surface">
      <header className="border-b border-line px-4 pt-3.5 pb-3 sm:px-5">
        <div className="flex items-start gap-2">
          <h2 className="min-w-0 flex-1 text-lg font-[620] tracking-[-0.018em] wrap-anywhere">
            {mail.subject || words.noSubject}
          </h2>
          <Commands mail={mail} onClose={onClose} />
        </div>
        <Parties mail={mail} />
      </header>
      <div className="px-4 py-4 sm:px-5">
        <HtmlText html={mail.body} />
        {mail.copyId !== undefined && (
          <div className="mt-4">
            <MailCopyCard copyId={mail.copyId} />
          </div>
        )}
      </div>
      {mail.origin && (
        <footer className="border-t border-line px-4 py-3 sm:px-5">
          <LinkButton href={paths.run(mail.origin.runId)} icon="workflow" size="sm">
            {words.seeRun}
          </LinkButton>
        </footer>
      )}
    </article>
  );
}

function Parties({ mail }: { mail: Mail }) {
  const timeZone = useTimeZone();
  const personOf = usePersonOf();
  return (
    <div className="mt-2.5 flex items-center gap-2.5">
      <Avatar id={personOf(mail.from)} name={mail.fromName} size={32} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <b>{mail.fromName}</b>
          <span className="text-xs text-ink-3">{mail.from}</span>
          {mail.importance === 'High' && <Badge tone="bad">{words.important}</Badge>}
        </p>
        <p className="text-xs text-ink-3 wrap-anywhere">
          {words.to} {mail.to.join(', ')}
          {mail.cc.length > 0 && ` · ${words.cc} ${mail.cc.join(', ')}`}
        </p>
      </div>
      <time className="self-start text-xs text-ink-3 max-md:hidden">
        {formatExact(mail.receivedAt, timeZone)}
      </time>
    </div>
  );
}

function Commands({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const mark = useMarkMailRead();
  const removal = useRemoveMail();
  const [asking, setAsking] = useState(false);
  const remove = () =>
    removal.mutate({ mailId: mail.id }, { onSuccess: onClose, onError: notifyRefusal });
  return (
    <div className="flex">
      <IconButton
        icon="mail"
        label={words.markUnread}
        isDisabled={!mail.read}
        onPress={() => mark.mutate({ mailId: mail.id, read: false }, { onError: notifyRefusal })}
      />
      <IconButton icon="trash-2" label={words.remove} onPress={() => setAsking(true)} />
      <ConfirmDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={words.removeTitle}
        action={words.remove}
        danger
        isPending={removal.isPending}
        onConfirm={remove}
      >
        <p className="text-ink-2">{words.removeSure}</p>
      </ConfirmDialog>
    </div>
  );
}
