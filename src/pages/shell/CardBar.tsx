import { Icon, Mark, PlainLink } from '../../ui';
import { paths } from '../paths';
import { product } from '../words';
import { ActAsMenu } from './ActAsMenu';
import { words } from './words';

/** The head of a page that one came to for one thing, on a phone: the way back, and who one is. */
export function CardBar() {
  return (
    <header className="sticky top-0 z-20 grid h-14 grid-cols-[44px_1fr_44px] items-center bg-app px-2 sm:hidden">
      <PlainLink
        href={paths.home}
        aria-label={words.back}
        className="grid size-11 place-items-center rounded-sm text-ink-2"
      >
        <Icon name="arrow-left" size={20} />
      </PlainLink>
      <span className="flex items-center justify-center gap-1.5 text-[15px] font-[550] text-ink-2">
        <Mark size={20} />
        {product}
      </span>
      <ActAsMenu />
    </header>
  );
}
