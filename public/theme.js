// Sets the theme before the first paint; src/ui/theme/theme.ts owns the key and the values.
try {
  const choice = localStorage.getItem('millrace.theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // Storage can be closed to this page: the system's theme is used.
}
