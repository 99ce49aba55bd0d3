import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageView,
  importedView,
  paperReportView,
  previewView,
  readView,
} from '../../src/discord/views/notes.ts';
import { words } from '../../src/discord/words/words.ts';
import { isAccepted } from './support/screens.ts';
import { hugeText } from './support/texts.ts';

/*
 * Whatever stands in notes, files and problems, Discord takes what moderators are shown.
 */

const locale = fc.constantFrom('en' as const, 'ko' as const);
const language = fc.constantFrom('en' as const, 'ko' as const, 'zh' as const, 'ja' as const);
const problem = fc.record({
  severity: fc.constantFrom('error' as const, 'warning' as const),
  code: fc.constantFrom('slug-taken', 'front-matter-field', 'never heard of'),
  file: hugeText,
  line: fc.nat(),
  what: hugeText,
  remedy: hugeText,
});
const problems = fc.array(problem, { maxLength: 10 });
const counted = { bullets: fc.nat(), covered: fc.nat(), cards: fc.nat() };
const papers = fc.array(fc.record({ slug: hugeText, shortName: hugeText, language, ...counted }), {
  maxLength: 40,
});
const bullet = fc.record({
  line: fc.nat(),
  text: hugeText,
  cards: fc.array(
    fc.record({ kind: fc.constantFrom('cloze', 'odd'), front: hugeText, back: hugeText }),
    {
      maxLength: 3,
    },
  ),
  rule: fc.option(fc.constantFrom('too-short', 'a new rule'), { nil: undefined }),
});

/** Every kind of problem that reading and importing notes knows, as the code names them. */
function problemCodes(): string[] {
  const folder = new URL('../../src/notes/', import.meta.url);
  const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const named = /(?:code: |(?:problem|failed)\(\s*)'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;
  return [
    ...new Set(sources.flatMap((text) => [...text.matchAll(named)].map(([, code]) => code ?? ''))),
  ];
}

/** Every rule in the table of the manual. */
function namedRules(): string[] {
  const page = readFileSync(new URL('../../docs/notes-format.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('## Why a bullet gave no card'));
  return [...table.matchAll(/^\| `([a-z-]+)` /gm)].map(([, rule]) => rule ?? '');
}

describe('what moderators are told', () => {
  it.each(['en', 'ko'] as const)('has words for every problem and every rule (%s)', (tongue) => {
    const { problems: told, rules } = words[tongue].notes;
    expect(problemCodes().length).toBeGreaterThan(15);
    expect(problemCodes().filter((code) => told[code] === undefined)).toEqual([]);
    expect(namedRules().length).toBeGreaterThan(30);
    expect(namedRules().filter((rule) => rules[rule] === undefined)).toEqual([]);
  });
});

describe('what moderators are shown', () => {
  it('is taken by Discord, whatever the notes hold', () => {
    const screens = fc.oneof(
      fc.record({ papers, problems, page: fc.integer(), locale }).map(coverageView),
      fc
        .record({
          report: fc.record({
            slug: hugeText,
            shortName: hugeText,
            language,
            file: hugeText,
            name: hugeText,
            bullets: fc.array(bullet, { maxLength: 30 }),
            problems,
          }),
          imported: fc.option(
            fc.record({
              by: fc.option(fc.constant('123456789012345678'), { nil: undefined }),
              at: fc.nat(),
            }),
            { nil: undefined },
          ),
          page: fc.integer(),
          locale,
        })
        .map(paperReportView),
      fc
        .record({
          name: hugeText,
          preview: fc.record({
            papers: fc.array(
              fc.record({
                name: hugeText,
                title: hugeText,
                bullets: fc.nat(),
                cards: fc.nat(),
                isThere: fc.boolean(),
              }),
              { maxLength: 40 },
            ),
            problems,
          }),
          key: fc.constantFrom('0123456789abcdef', null),
          locale,
        })
        .map(previewView),
      fc
        .tuple(
          fc.record({ written: fc.array(hugeText), problems, counts: fc.constant(undefined) }),
          locale,
        )
        .map(([imported, said]) => importedView(imported, said)),
      fc.tuple(problems, locale).map(([found, said]) => readView({ problems: found }, said)),
    );
    fc.assert(
      fc.property(screens, (view) => {
        expect(isAccepted(view)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
