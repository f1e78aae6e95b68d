import { useMail } from '../../queries';
import { Avatar, Card, cx, LinkButton, PlainLink, RelativeTime } from '../../ui';
import { usePersonOf } from '../mail/use-person-of';
import { paths } from '../paths';
import { words } from './words';

const shown = 4;

/** The newest messages. Without any there is no card. */
export function MailCard() {
  const mail = useMail();
  const personOf = usePersonOf();
  const newest = (mail.data ?? []).toSorted((a, b) => b.receivedAt - a.receivedAt).slice(0, shown);
  if (newest.length === 0) return null;
  return (
    <Card
      title={words.mail}
      actions={
        <LinkButton variant="quiet" size="sm" href={paths.mail}>
          {words.allMail}
        </LinkButton>
      }
    >
      <ul className="px-1.5 pb-1.5">
        {newest.map((one) => (
          <li key={one.id}>
            <PlainLink
              href={paths.message(one.id)}
              className="flex items-center gap-2.5 rounded-sm px-2 py-1.5 text-ink no-underline transition-colors hover:bg-hover"
            >
              <Avatar id={personOf(one.from)} name={one.fromName} size={28} />
              <span className="min-w-0 flex-1">
                <span className="flex items-center gap-1.5">
                  {!one.read && (
                    <span className="size-2 shrink-0 rounded-full bg-accent forced-color-adjust-none">
                      <span className="sr-only">{words.unread}</span>
                    </span>
                  )}
                  <span className={cx('truncate', !one.read && 'font-semibold')}>
                    {one.subject || words.noSubject}
                  </span>
                </span>
                <span className="block truncate text-xs text-ink-3">{one.fromName}</span>
              </span>
              <RelativeTime at={one.receivedAt} className="text-xs text-ink-3" />
            </PlainLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
