import type { WorldUser } from './people.ts';

/**
 * Whose screen a browser sees that did not say: the first member who speaks its first known language, else the
 * first who speaks English.
 * @param acceptLanguage The header: `ko-KR,ko;q=0.9,en;q=0.8`, in the browser's order.
 */
export function likelyPerson(users: Iterable<WorldUser>, acceptLanguage = ''): WorldUser | null {
  const members = [...users].filter(({ bot }) => !bot);
  const languages = acceptLanguage.split(',').map((part) => languageOf(part.trim()));
  for (const language of [...languages, 'en']) {
    const member = members.find(({ locale }) => languageOf(locale) === language);
    if (member !== undefined) return member;
  }
  return members[0] ?? null;
}

function languageOf(tag: string): string {
  return (tag.split(/[-;]/)[0] ?? '').toLowerCase();
}
