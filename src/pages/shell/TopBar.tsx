import { cx, Icon, Kbd, Mark, PlainLink } from '../../ui';
import { paths } from '../paths';
import { ActAsMenu } from './ActAsMenu';
import { EnvironmentPicker } from './EnvironmentPicker';
import { ThemeMenu } from './ThemeMenu';
import { words } from './words';

export interface TopBarProps {
  /** A page for one thing has a smaller head on a phone. */
  readonly isPhoneToo: boolean;
  readonly onSearch: () => void;
}

export function TopBar({ isPhoneToo, onSearch }: TopBarProps) {
  return (
    <header
      className={cx(
        'sticky top-0 z-20 grid h-12 grid-cols-[auto_1fr_auto] items-center gap-2 border-b border-line bg-surface px-3.5 sm:grid-cols-[1fr_minmax(200px,440px)_1fr] sm:gap-4',
        !isPhoneToo && 'max-sm:hidden',
      )}
    >
      <div className="flex min-w-0 items-center gap-2">
        <Mark className="sm:hidden" />
        <EnvironmentPicker />
      </div>
      <SearchButton onPress={onSearch} />
      <div className="flex items-center justify-end gap-1">
        <PlainLink
          href={paths.settings}
          aria-label={words.settings}
          className="grid size-11 place-items-center rounded-sm text-ink-2 sm:hidden"
        >
          <Icon name="settings" />
        </PlainLink>
        <ThemeMenu />
        <span className="mx-1.5 h-[18px] w-px bg-line max-sm:hidden" />
        <ActAsMenu />
      </div>
    </header>
  );
}

function SearchButton({ onPress }: { onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={words.search}
      onClick={onPress}
      className="flex h-[30px] items-center gap-2 rounded-[7px] pr-1.5 pl-[9px] text-left text-ink-3 transition-colors max-sm:size-11 max-sm:justify-self-end max-sm:p-0 max-sm:pl-3 sm:bg-sunken sm:inset-ring sm:inset-ring-line sm:hover:inset-ring-line-strong forced-outline"
    >
      <Icon name="search" />
      <span className="flex-1 truncate max-sm:hidden">{words.searchPlaceholder}</span>
      <span className="max-sm:hidden">
        <Kbd keys="Mod+K" />
      </span>
    </button>
  );
}
