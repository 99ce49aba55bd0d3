import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type App, createApp } from '../../src/app.ts';
import { standingClock } from '../../src/base/clock.ts';
import { seededRandom } from '../../src/base/random.ts';
import { silentLog } from '../../src/base/log.ts';
import { matchAnswer } from '../../src/study/answer-match.ts';
import type { MatchResult } from '../../src/study/quiz.ts';
import { vocabularyOf } from '../../src/study/vocabulary.ts';

/*
 * Answers that members type, labelled by a person, matched as in a quiz over the notes that ship with the project:
 * what counts that must not, and what does not count though it should.
 */

interface Labelled {
  answer: string;
  front: string;
  items?: readonly string[];
  right: readonly string[];
  near: readonly string[];
  other: readonly string[];
}

const WANTED = { right: 'exact', near: 'close', other: 'wrong' } as const;
type Label = keyof typeof WANTED;

const list = ['answer-pairs', 'answer-pairs-aside'].flatMap(
  (name) =>
    parse(readFileSync(new URL(`data/${name}.yaml`, import.meta.url), 'utf8'), {
      // `37.10` is what somebody typed, not a number.
      schema: 'failsafe',
    }) as readonly Labelled[],
);
const pairs = list.flatMap((labelled) =>
  (Object.keys(WANTED) as Label[]).flatMap((label) =>
    labelled[label].map((guess) => ({ labelled, label, guess })),
  ),
);

describe('the labelled answers', () => {
  let app: App;
  let judged: readonly ((typeof pairs)[number] & { result: MatchResult })[];

  beforeAll(async () => {
    app = await createApp({
      notesDir: 'notes',
      database: 'memory',
      defaults: { timeZone: 'Asia/Seoul', locale: 'en' },
      clock: standingClock(0),
      log: silentLog,
    });
    const vocabulary = await vocabularyOf(app.book());
    judged = pairs.map(({ labelled, label, guess }) => {
      const { answer: back, front, items = [] } = labelled;
      const result = matchAnswer(guess, { back, accept: [], items, front }, vocabulary);
      return { labelled, label, guess, result };
    });
  }, 60_000);
  afterAll(() => app.stop());

  const told = (found: typeof judged) =>
    found.map(({ labelled, guess, result }) => `${guess} for ${labelled.answer}: ${result}`);

  it('are 300 at least, of every label', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    for (const label of Object.keys(WANTED)) {
      expect(pairs.filter((pair) => pair.label === label).length).toBeGreaterThan(50);
    }
  });

  it('count less than one time in a hundred where they must not', () => {
    const others = judged.filter(({ label }) => label === 'other');
    const accepted = others.filter(({ result }) => result !== 'wrong');
    console.info(`false accepts: ${accepted.length} of ${others.length}`, told(accepted));
    expect(accepted.length / others.length).toBeLessThan(0.01);
  });

  it('fail to count less than three times in a hundred where they should', () => {
    const good = judged.filter(({ label }) => label !== 'other');
    const rejected = good.filter(({ result }) => result === 'wrong');
    console.info(`false rejects: ${rejected.length} of ${good.length}`, told(rejected));
    expect(rejected.length / good.length).toBeLessThan(0.03);
  });

  it('are told right from nearly right', () => {
    const good = judged.filter(({ label, result }) => label !== 'other' && result !== 'wrong');
    const mixedUp = good.filter(({ label, result }) => result !== WANTED[label]);
    console.info(`right and near mixed up: ${mixedUp.length} of ${good.length}`, told(mixedUp));
    expect(mixedUp.length / good.length).toBeLessThan(0.05);
  });

  describe('of the notes themselves', () => {
    const typed = () =>
      app
        .book()
        .papers()
        .flatMap(({ slug, languages }) =>
          languages.flatMap((language) => app.book().cards(slug, language)),
        )
        .map(({ card }) => card)
        .filter(({ back }) => back.length <= 40);

    it('count for their own question', async () => {
      const vocabulary = await vocabularyOf(app.book());
      const missed = typed().filter((card) => matchAnswer(card.back, card, vocabulary) !== 'exact');
      expect(missed.map(({ front, back }) => `${back} for ${front}`)).toEqual([]);
    });

    it('hardly ever count for another', async () => {
      const vocabulary = await vocabularyOf(app.book());
      const random = seededRandom('answers');
      const cards = typed();
      const draw = () => cards[random.integer(0, cards.length - 1)] as (typeof cards)[number];
      const drawn = Array.from({ length: 4_000 }, () => ({ given: draw(), asked: draw() })).filter(
        ({ given, asked }) => given.back !== asked.back,
      );
      const accepted = drawn.filter(
        ({ given, asked }) => matchAnswer(given.back, asked, vocabulary) !== 'wrong',
      );
      expect(accepted.length / drawn.length).toBeLessThan(0.002);
    });
  });
});
