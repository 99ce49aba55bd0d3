import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/discord/commands/index.ts';
import { helpView } from '../../src/discord/views/help.ts';
import type { Locale } from '../../src/study/learner.ts';

/** Commands that nobody needs to be told of by the help itself. */
const ITSELF = 'help';

describe('the help', () => {
  it.each(['en', 'ko'] as const)(
    'names every command that is registered (%s)',
    (locale: Locale) => {
      const said = JSON.stringify(helpView(locale, true));
      const missing = commands
        .filter(({ json }) => json.name !== ITSELF)
        .map(({ json }) => {
          const isMenu = json.type !== undefined && json.type !== ApplicationCommandType.ChatInput;
          const name = locale === 'ko' ? json.name_localizations?.ko : json.name;
          return isMenu ? String(name) : `/${name}`;
        })
        .filter((name) => !said.includes(name));
      expect(missing).toEqual([]);
    },
  );
});
