import type { Mail } from '../../queries';
import { Avatar, cx, Icon, RelativeTime } from '../../ui';
import { plainText } from './plain-text';
import { usePersonOf } from './use-person-of';
import { words } from './words';

export interface MailListProps {
  readonly mail: readonly Mail[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

export function MailList({ mail, chosenId, onChoose }: MailListProps) {
  const personOf = usePersonOf();
  const newestFirst = mail.toSorted((a, b) => b.receivedAt - a.receivedAt);
  return (
    <ul
      aria-label={words.list}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      {newestFirst.map((one) => (
        <li key={one.id} className="border-line not-first:border-t">
          <button
            type="button"
            onClick={() => onChoose(one.id)}
            {...(one.id === chosenId && { 'aria-current': 'true' as const })}
            className={cx(
              'grid w-full grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 px-3 py-2.5 text-left -outline-offset-2 transition-colors',
              one.id === chosenId ? 'bg-accent-soft' : 'hover:bg-hover',
            )}
          >
            <Avatar id={personOf(one.from)} name={one.fromName} size={28} className="mt-0.5" />
            <MailLines mail={one} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function MailLines({ mail }: { mail: Mail }) {
  return (
    <span className="block min-w-0">
      <span className="flex items-center gap-1.5">
        {!mail.read && (
          <span className="size-2 shrink-0 rounded-full bg-accent forced-color-adjust-none">
            <span className="sr-only">{words.unread}</span>
          </span>
        )}
        <span className={cx('min-w-0 flex-1 truncate', !mail.read && 'font-semibold')}>
          {mail.fromName}
        </span>
        {mail.importance === 'High' && (
          <span className="text-bad">
            <Icon name="circle-alert" size={13} />
            <span className="sr-only">{words.important}</span>
          </span>
        )}
        <RelativeTime at={mail.receivedAt} className="text-xs text-ink-3" />
      </span>
      <span className={cx('block truncate', mail.read ? 'text-ink-2' : 'font-[550]')}>
        {mail.subject || words.noSubject}
      </span>
      <span className="block truncate text-xs text-ink-3">{plainText(mail.body)}</span>
    </span>
  );
}
