const KEY = 'paperdeck-theme';

/** Takes up the theme that was chosen last, here or in another window; without a choice the system's own holds. */
export function restoreTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen) document.documentElement.dataset['theme'] = chosen;
}
addEventListener('storage', restoreTheme);

/** From dark to light and back. */
export function switchTheme() {
  const root = document.documentElement;
  const isDark = root.dataset['theme']
    ? root.dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = isDark ? 'light' : 'dark';
  localStorage.setItem(KEY, root.dataset['theme']);
}
