import { ApplicationCommandType } from 'discord-api-types/v10';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/discord/commands/index.ts';
import { message, text } from '../../src/discord/components.ts';
import { fitTexts } from '../../src/discord/fit.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { withNotePictures } from '../../src/discord/note-pictures.ts';
import { deckView } from '../../src/discord/views/deck.ts';
import { pagesOf } from '../../src/discord/views/paper-pages.ts';
import { paperChoice, paperView, pickPaperView } from '../../src/discord/views/paper.ts';
import { papersView } from '../../src/discord/views/papers.ts';
import { unknownZoneView } from '../../src/discord/views/remind.ts';
import { searchView } from '../../src/discord/views/search.ts';
import { settingsView } from '../../src/discord/views/settings.ts';
import { statsView } from '../../src/discord/views/stats.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import { demandCommands } from '../../src/emulator/validate/command.ts';
import type { PictureFile } from '../../src/notes/picture-file.ts';
import { bullet, learner, paper, stats } from './support/builders.ts';
import { isAccepted } from './support/screens.ts';
import { hugeText, wellFormed } from './support/texts.ts';

/*
 * Whatever stands in a note or a name, Discord takes the message. The judge is the local Discord with Discord's limits.
 */

const CALLER = '18446744073709551615';
const locale = fc.constantFrom('en' as const, 'ko' as const);

const anyPaper = fc
  .record({
    slug: hugeText.map((slug) => wellFormed(slug) || 'x'),
    title: hugeText,
    shortName: hugeText,
    subtitle: hugeText,
    authors: fc.array(hugeText, { maxLength: 4 }),
    venue: hugeText,
    summary: hugeText,
    links: fc.array(
      fc.record({
        label: hugeText,
        url: fc.oneof(
          hugeText,
          fc.webUrl(),
          hugeText.map((path) => `https://a.example/${path.slice(0, 600)}`),
        ),
      }),
      { maxLength: 7 },
    ),
    bullets: fc.array(
      fc
        .record({ said: hugeText, heading: hugeText, depth: fc.nat(6) })
        .map(({ said, heading, depth }) => bullet(said, { headingPath: [heading], depth })),
      { maxLength: 8 },
    ),
    pictures: fc.array(
      fc.record({ url: fc.oneof(hugeText, fc.webUrl()), caption: hugeText, line: fc.nat() }),
      { maxLength: 12 },
    ),
  })
  .map((parts) => paper(parts));

const anyFile = fc.constantFrom<PictureFile>(
  { kind: 'picture', type: 'webp', data: new Uint8Array(300) },
  { kind: 'missing', why: 'gone' },
  { kind: 'missing', why: 'too-large' },
);
const runs = { numRuns: 60 };

it('the judge refuses what is too long', () => {
  expect(() => isAccepted({ components: [text('x'.repeat(4_001))] })).toThrow('Invalid Form Body');
});

describe('every view stays inside Discord’s limits', () => {
  it('whatever a note holds, on each of its pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, locale, anyFile, async (note, language, file) => {
        const source = { read: async () => file, maxBytes: 1_000 };
        const pages = pagesOf(note, -1, wordsFor(language).papers).length;
        for (let page = 0; page < pages; page++) {
          const screen = { paper: note, locale: language, caller: CALLER, page, section: -1 };
          const view = paperView({ ...screen, cards: 3 });
          expect(isAccepted(await withNotePictures(view, source))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('whatever papers are listed, picked or found', () => {
    fc.assert(
      fc.property(
        fc.array(anyPaper, { maxLength: 12 }),
        hugeText,
        locale,
        (notes, said, language) => {
          const place = { page: 0, caller: CALLER, locale: language };
          const papers = notes.map((one) => ({ paper: one, due: 1, fresh: 2 }));
          expect(isAccepted(papersView({ ...place, papers, tag: said }))).toBe(true);
          const pick = pickPaperView(wordsFor(language).papers.none('x'), notes, CALLER, language);
          expect(isAccepted(pick)).toBe(true);
          const hits = notes.flatMap((one) =>
            one.bullets.map((found) => ({ paper: one, bullet: found })),
          );
          expect(isAccepted(searchView({ ...place, query: '한'.repeat(56), hits }))).toBe(true);
        },
      ),
      runs,
    );
  });

  it('whatever a deck holds', () => {
    const line = fc.record({
      kind: fc.constantFrom('paper' as const, 'tag' as const),
      name: hugeText,
      value: fc.string({ minLength: 1, maxLength: 46 }),
      due: fc.nat(),
      fresh: fc.nat(),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.array(anyPaper, { maxLength: 30 }),
        locale,
        (lines, notes, language) => {
          const addable = notes.map(paperChoice);
          const plan = { cards: 3, minutes: 1 };
          expect(isAccepted(deckView({ lines, own: 2, plan, addable, locale: language }))).toBe(
            true,
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('whatever names stand in the numbers, the settings and a time zone', () => {
    fc.assert(
      fc.property(
        fc.array(hugeText, { maxLength: 30 }),
        hugeText,
        locale,
        (names, given, language) => {
          const papers = names.map((name) => ({
            slug: name,
            name,
            begun: 1,
            cards: 2,
            recall: 0.5,
            due: 3,
            fallsOn: 20_700,
            weakest: { name, recall: 0.4 },
          }));
          expect(isAccepted(statsView(stats({ papers }), language, { paperName: given }))).toBe(
            true,
          );
          const problem = { field: 'timeZone' as const, given, suggestions: ['Asia/Seoul'] };
          expect(
            isAccepted(settingsView({ learner: learner(), locale: language, now: 0, problem })),
          ).toBe(true);
          expect(isAccepted(unknownZoneView(3, given, [], language))).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe('fitting texts into a message', () => {
  it('leaves what fits untouched', () => {
    const parts = [text('a'.repeat(2_000)), text('나'.repeat(600))];
    expect(fitTexts(parts)).toEqual(parts);
  });

  it('shortens the longest first, down to the byte ceiling', () => {
    const [short, long] = message([text('짧은 글'), text('가'.repeat(3_999))]).components;
    expect(short).toEqual(text('짧은 글'));
    const content = long !== undefined && 'content' in long ? long.content : '';
    expect(content.endsWith('…')).toBe(true);
    expect(Buffer.byteLength(content)).toBeGreaterThan(9_000);
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(LIMITS.message.textBytes);
  });
});

describe('the commands', () => {
  it('are taken by Discord', () => {
    expect(() => demandCommands(commands.map(({ json }) => json))).not.toThrow();
  });

  it('have a name and a description in both languages everywhere', () => {
    const gaps: string[] = [];
    const visit = (node: Record<string, unknown>, path: string, isNamedOnly: boolean): void => {
      const own = [
        node['name_localizations'],
        isNamedOnly ? { ko: 'x' } : node['description_localizations'],
      ];
      if (own.some((found) => typeof (found as { ko?: string } | undefined)?.ko !== 'string'))
        gaps.push(path);
      for (const key of ['options', 'choices']) {
        for (const child of (node[key] as Record<string, unknown>[] | undefined) ?? []) {
          visit(child, `${path} ${String(child['name'])}`, key === 'choices');
        }
      }
    };
    for (const { json } of commands) {
      // What stands in a menu has a name only.
      visit(json as never, json.name, json.type === ApplicationCommandType.Message);
    }
    expect(gaps).toEqual([]);
  });

  it('can be used in servers, with the bot alone and as an app of one’s own', () => {
    const forMembers = commands.filter(({ json }) => !['notes', 'club'].includes(json.name));
    for (const { json } of forMembers) {
      expect(json).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
  });

  it('can be used by moderators of servers only where they change the notes for all', () => {
    const notes = commands.find(({ json }) => json.name === 'notes');
    expect(notes?.json).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
    });
  });
});
