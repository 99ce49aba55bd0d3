import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/discord/answer.ts';
import { answerModal, quizView } from '../../src/discord/views/quiz.ts';
import { reportView } from '../../src/discord/views/quiz-report.ts';
import { wordsFor } from '../../src/discord/words/words.ts';
import type { Locale } from '../../src/study/learner.ts';
import { scoresOf } from '../../src/study/quiz-points.ts';
import { beginQuiz } from '../../src/study/quiz-progress.ts';
import type { QuizAttempt, QuizQuestion, QuizState } from '../../src/study/quiz.ts';
import type { QuizReport } from '../../src/study/study.ts';
import { isAccepted, isAcceptedModal, readable, readableModal } from './support/screens.ts';

/*
 * A quiz as members read it: one golden a view and language.
 */

const NOW = Date.UTC(2026, 2, 2, 0, 0, 0);

function question(change: Partial<QuizQuestion> = {}): QuizQuestion {
  return {
    cardId: 'c',
    front: '[Mask R-CNN] RoIAlign reads each sampling point by ____.',
    back: 'bilinear interpolation',
    accept: [],
    items: [],
    paper: 'mask-rcnn',
    paperName: 'Mask R-CNN',
    source: '- RoIAlign reads each sampling point by **bilinear interpolation**.',
    context: ['RoIAlign'],
    language: 'en',
    style: 'typed',
    options: [],
    seconds: 25,
    ...change,
  };
}

const choice = question({
  style: 'choice',
  options: ['max pooling', 'bilinear interpolation', 'a *hard* mask', 'RoIPool'],
});
const longChoice = question({
  style: 'choice',
  options: [
    'bilinear interpolation',
    ...['one', 'two', 'three'].map((number) => `${number} ${'long option '.repeat(9)}`),
  ],
});
const list = question({
  front: '[CornerNet] Each prediction module has three outputs: name all 3.',
  back: 'heatmaps; embeddings; offsets',
  paperName: 'CornerNet',
  context: ['Prediction modules'],
  source: '- Each prediction module has three outputs:',
  items: ['heatmaps', 'embeddings', 'offsets'],
});

const attempt = (userId: string, change: Partial<QuizAttempt> = {}): QuizAttempt => ({
  userId,
  answer: 'bilinear interpolation',
  result: 'exact',
  points: 1,
  answeredAt: NOW,
  overridden: false,
  ...change,
});

function quiz(locale: Locale, asked: QuizQuestion, change: Partial<QuizState> = {}): QuizState {
  const begun = beginQuiz({
    id: 'q1',
    guildId: 'guild',
    channelId: 'channel',
    starterId: '1',
    scope: {},
    language: 'en',
    locale,
    startedAt: NOW,
    questions: [asked, question(), question()],
  });
  return { ...begun, ...change };
}

const revealed = (attempts: readonly QuizAttempt[]) =>
  ({ phase: 'revealed', phaseEndsAt: NOW + 8_000, attempts: [attempts] }) as const;

function report(locale: Locale, missed: number, people = 2): QuizReport {
  const attempts = Array.from({ length: people }, (_, index) =>
    attempt(String(index), { points: Math.max(1, people - index) / 4 }),
  );
  const over = quiz(locale, question(), {
    phase: 'finished',
    end: 'completed',
    attempts: [attempts],
  });
  return {
    quiz: over,
    end: 'completed',
    scores: scoresOf(over),
    missed: Array.from({ length: missed }, (_, index) => ({
      ...question(),
      cardId: `c${index}`,
      front: `[Mask R-CNN] Question ${index + 1}: RoIAlign reads each point by ____.`,
    })),
  };
}

const views: Record<string, (locale: Locale) => View> = {
  'quiz-choice': (locale) => quizView(quiz(locale, choice)),
  'quiz-choice-alone': (locale) => quizView(quiz(locale, choice, { guildId: null })),
  'quiz-choice-long': (locale) => quizView(quiz(locale, longChoice, { skipVotes: ['1'] })),
  'quiz-typed': (locale) => quizView(quiz(locale, question(), { attempts: [[attempt('1')]] })),
  'quiz-list': (locale) => quizView(quiz(locale, list)),
  'quiz-picture': (locale) =>
    quizView(quiz(locale, question({ pictureUrl: 'https://example.org/a.png' }))),
  'quiz-revealed': (locale) =>
    quizView(
      quiz(
        locale,
        list,
        revealed([
          attempt('1'),
          attempt('2', { result: 'close', points: 0.25 }),
          attempt('3', { result: 'wrong', named: 2, points: 0.25 }),
          attempt('4', { result: 'wrong', points: 0 }),
        ]),
      ),
    ),
  'quiz-nobody-right': (locale) =>
    quizView(quiz(locale, choice, revealed([attempt('4', { result: 'wrong', points: 0 })]))),
  'quiz-alone-wrong': (locale) => {
    const wrong = revealed([attempt('4', { result: 'wrong', points: 0 })]);
    return quizView(quiz(locale, choice, { ...wrong, guildId: null }));
  },
  'quiz-report': (locale) => reportView(report(locale, 2), 0),
  'quiz-report-last-page': (locale) => reportView(report(locale, 23), 99),
  'quiz-report-hidden': (locale) => reportView(report(locale, 23), 'hidden'),
  'quiz-report-crowd': (locale) => reportView(report(locale, 0, 40), 0),
};

describe.each(['en', 'ko'] as const)('a quiz in %s', (locale) => {
  it.each(Object.keys(views))('%s looks as it did', async (name) => {
    const view = views[name]?.(locale) as View;
    expect(isAccepted(view)).toBe(true);
    await expect(readable(view)).toMatchFileSnapshot(`goldens/${name}.${locale}.txt`);
  });

  it('asks in a form that looks as it did', async () => {
    const form = answerModal(quiz(locale, list), 0, wordsFor(locale));
    if (form.show !== 'modal') throw new Error(form.show);
    expect(isAcceptedModal(form.modal)).toBe(true);
    await expect(readableModal(form.modal, locale)).toMatchFileSnapshot(
      `goldens/quiz-form.${locale}.txt`,
    );
  });

  it('is inside the limits of Discord with any card, and nobody is mentioned by one', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6_000 }),
      fc.constantFrom(
        '@everyone',
        '<@1234567890123456>',
        '가'.repeat(5_000),
        '****__',
        '\u202E\u200B',
      ),
    );
    fc.assert(
      fc.property(text, text, text, fc.array(text, { minLength: 3, maxLength: 3 }), (...given) => {
        const [front, back, source, wrong] = given;
        const asked = question({ front, back, source, context: [front], paperName: back });
        const chosen = { ...asked, style: 'choice' as const, options: [back, ...wrong] };
        const shown = [
          quizView(quiz(locale, asked)),
          quizView(quiz(locale, chosen)),
          quizView(quiz(locale, { ...asked, items: wrong }, revealed([attempt('1')]))),
          reportView({ ...report(locale, 0), missed: Array(7).fill(asked) as QuizQuestion[] }, 0),
        ];
        for (const view of shown) {
          expect(isAccepted(view)).toBe(true);
          // Labels and alt texts mention nobody; everything else would.
          const texts = JSON.stringify(view.components, (key, value: unknown) =>
            key === 'label' || key === 'description' ? '' : value,
          );
          expect(texts).not.toMatch(/(?<!\\)<@\d{5}|@everyone/);
        }
      }),
      { numRuns: 25 },
    );
  });
});
