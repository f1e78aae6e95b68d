import { useLocation } from '@tanstack/react-router';
import { cx, Icon, PlainLink } from '../../ui';
import { isCurrent, useRailItems } from './rail-items';
import { words } from './words';

/** The pages, at the foot of a phone. */
export function PhoneBar() {
  const pathname = useLocation({ select: (location) => location.pathname });
  const items = useRailItems();
  return (
    <nav
      aria-label={words.main}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {items
        .filter((item) => item.onPhone)
        .map((item) => {
          const current = isCurrent(item, pathname);
          return (
            <PlainLink
              key={item.id}
              href={item.href}
              {...(current && { 'aria-current': 'page' })}
              className={cx(
                'flex h-14 flex-1 flex-col items-center justify-center gap-1 text-[11px] font-medium no-underline -outline-offset-4',
                current ? 'text-accent-ink' : 'text-ink-2',
              )}
            >
              <Icon name={item.icon} size={20} />
              {item.label}
            </PlainLink>
          );
        })}
    </nav>
  );
}
