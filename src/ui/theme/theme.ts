import { useEffect, useSyncExternalStore } from 'react';
import { readSetting, subscribeToSettings, writeSetting } from './settings';

export type Theme = 'light' | 'dark' | 'system';

/** `public/theme.js` reads the same key before the first paint. */
const key = 'millrace.theme';

export function readTheme(): Theme {
  const stored = readSetting(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** The tokens follow `data-theme`; without it they follow the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The reader's choice and the way to change it, in every tab at once. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribeToSettings, readTheme);
  useEffect(() => applyTheme(theme), [theme]);
  return [theme, (next) => writeSetting(key, next === 'system' ? null : next)];
}
