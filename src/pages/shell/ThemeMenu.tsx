import {
  type GlyphName,
  IconButton,
  Menu,
  MenuItem,
  MenuTrigger,
  type Theme,
  useTheme,
} from '../../ui';
import { words } from './words';

export const themes: readonly { id: Theme; icon: GlyphName; label: string }[] = [
  { id: 'light', icon: 'sun', label: words.themes.light },
  { id: 'dark', icon: 'moon', label: words.themes.dark },
  { id: 'system', icon: 'monitor', label: words.themes.system },
];

export function ThemeMenu() {
  const [theme, setTheme] = useTheme();
  return (
    <MenuTrigger>
      <IconButton icon="sun-moon" label={words.theme} className="max-sm:hidden" />
      <Menu
        aria-label={words.theme}
        placement="bottom end"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(keys) => {
          const chosen = themes.find((one) => new Set(keys).has(one.id));
          if (chosen) setTheme(chosen.id);
        }}
      >
        {themes.map((one) => (
          <MenuItem key={one.id} {...one} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
