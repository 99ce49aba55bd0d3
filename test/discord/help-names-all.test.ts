import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
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
      const said = JSON.stringify(helpView(locale, 'server', true));
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

  it.each(['bot-dm', 'other-dm'] as const)(
    'names no command that is not to be had (%s)',
    (place) => {
      for (const locale of ['en', 'ko'] as const) {
        const said = JSON.stringify(helpView(locale, place, true));
        const elsewhere = commands.filter(
          ({ json }) =>
            json.contexts?.includes(InteractionContextType.BotDM) !== true ||
            json.name === 'leaderboard' ||
            (json.name === 'quiz' && place === 'other-dm'),
        );
        expect(elsewhere.length).toBeGreaterThan(2);
        for (const { json } of elsewhere) {
          const name = locale === 'ko' ? json.name_localizations?.ko : json.name;
          expect(said).not.toMatch(new RegExp(`\`/${name}[ \`]`));
        }
      }
    },
  );
});
