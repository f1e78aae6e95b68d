import { useLocation } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useMail, useStorageUse } from '../../queries';
import {
  cx,
  formatBytes,
  Icon,
  Mark,
  Meter,
  PlainLink,
  readSetting,
  subscribeToSettings,
  Tooltip,
  writeSetting,
} from '../../ui';
import { paths } from '../paths';
import { product } from '../words';
import { isCurrent, type RailItem, useRailItems } from './rail-items';
import { words } from './words';

const key = 'millrace.rail';

/** The pages, at the left edge. `narrow` leaves the window to what is open; otherwise one chooses. */
export function Rail({ narrow = false }: { narrow?: boolean }) {
  const collapsed = useSyncExternalStore(subscribeToSettings, () => readSetting(key)) === 'narrow';
  const pathname = useLocation({ select: (location) => location.pathname });
  const slim = narrow || collapsed;
  const items = useRailItems();
  return (
    <nav
      aria-label={words.main}
      className={cx(
        'sticky top-0 flex h-dvh shrink-0 flex-col gap-px border-r border-line bg-app p-2 transition-[width] duration-(--duration-slow) max-sm:hidden',
        slim ? 'w-12 p-1.5' : 'w-51',
      )}
    >
      <PlainLink
        href={paths.home}
        className={cx(
          'mb-2 flex h-9 items-center gap-2.5 rounded-sm text-[15px] font-[650] tracking-[-0.02em] text-ink no-underline',
          slim ? 'justify-center' : 'px-[9px]',
        )}
      >
        <Mark />
        <span className={cx(slim && 'sr-only')}>{product}</span>
      </PlainLink>
      {items.map((item) => (
        <Entry key={item.id} item={item} slim={slim} current={isCurrent(item, pathname)} />
      ))}
      <span className="flex-1" />
      {!slim && <DeviceMeter />}
      {!narrow && <CollapseButton slim={slim} />}
    </nav>
  );
}

function Entry({ item, slim, current }: { item: RailItem; slim: boolean; current: boolean }) {
  const unread = useUnread(item.id === 'mail');
  const link = (
    <PlainLink
      href={item.href}
      {...(current && { 'aria-current': 'page' })}
      {...(unread > 0 && { 'aria-label': words.mailUnread(unread) })}
      className={cx(
        'relative flex items-center gap-2.5 rounded-sm font-medium no-underline transition-colors hover:bg-hover hover:text-ink',
        slim ? 'h-9 justify-center' : 'h-8 px-[9px]',
        current ? 'bg-press text-ink' : 'text-ink-2',
      )}
    >
      <Icon name={item.icon} size={17} className={current ? 'text-accent' : ''} />
      <span className={cx(slim && 'sr-only')}>{item.label}</span>
      {unread > 0 && (
        <b
          className={cx(
            'rounded-full bg-accent-soft text-accent-ink tabular',
            slim
              ? 'absolute top-[3px] right-0.5 px-1 text-[9.5px] leading-[14px]'
              : 'ml-auto px-1.5 text-[11px] leading-[18px]',
          )}
        >
          {unread}
        </b>
      )}
    </PlainLink>
  );
  return (
    <>
      {item.divided && <hr className="mx-2 my-[7px] border-line" />}
      <Tooltip text={item.label} placement="right" isDisabled={!slim}>
        {link}
      </Tooltip>
    </>
  );
}

function useUnread(enabled: boolean): number {
  const mail = useMail();
  return enabled ? (mail.data?.filter((one) => !one.read).length ?? 0) : 0;
}

function DeviceMeter() {
  const storage = useStorageUse();
  if (!storage.data) return null;
  const { usedBytes, quotaBytes } = storage.data;
  return (
    <Meter
      className="px-[9px] py-2"
      label={words.onThisDevice}
      value={quotaBytes > 0 ? (usedBytes / quotaBytes) * 100 : 0}
      valueText={formatBytes(usedBytes)}
    />
  );
}

function CollapseButton({ slim }: { slim: boolean }) {
  const label = slim ? words.expand : words.collapse;
  return (
    <Tooltip text={label} placement="right" isDisabled={!slim}>
      <button
        type="button"
        aria-expanded={!slim}
        onClick={() => writeSetting(key, slim ? null : 'narrow')}
        className={cx(
          'flex h-8 items-center gap-2.5 rounded-sm font-medium text-ink-2 transition-colors hover:bg-hover hover:text-ink',
          slim ? 'justify-center' : 'px-[9px]',
        )}
      >
        <Icon name={slim ? 'panel-left-open' : 'panel-left-close'} size={17} />
        <span className={cx(slim && 'sr-only')}>{label}</span>
      </button>
    </Tooltip>
  );
}
