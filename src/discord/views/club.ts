import type { ClubGain, ClubWeek, HardBullet } from '../../study/study.ts';
import type { Sheet, SheetAnswer } from '../../study/sheet.ts';
import type { Locale } from '../../study/learner.ts';
import type { Answer, View } from '../answer.ts';
import { button, container, message, row, separator, text } from '../components.ts';
import { prose, untrusted } from '../text.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { askedText, cardPicture, frontText, placeText, quietLine, quoted } from './card.ts';
import { answerForm } from './answer-form.ts';
import { optionButtons, writtenOptions } from './options.ts';
import { givenText, mention, REVEALED } from './quiz.ts';

const READING = 0x8fb8a8;
const NAME_CHARACTERS = 80;

export interface ClubScreen {
  week: ClubWeek;
  /** Names of this week's and next week's papers; null where the note is gone or none is chosen. */
  name: string | null;
  nextName: string | null;
  gain: ClubGain;
  locale: Locale;
}

/** This week's paper, for everybody: what the group gained, never what somebody did. */
export function clubWeekView({ week, name, nextName, gain, locale }: ClubScreen): View {
  const words = wordsFor(locale).club;
  const { paper } = week;
  const shown = name ?? `${paper?.paper ?? ''} (${words.noLongerThere})`;
  const { group } = gain;
  return message([
    container(
      [
        text(
          [
            quietLine(words.title, words.week(week.week)),
            `# ${untrusted(shown, NAME_CHARACTERS)}`,
            // Whoever erased themselves since is named by no number.
            paper !== null &&
              /^\d+$/.test(paper.learnerId) &&
              quietLine(words.chosenBy(mention(paper.learnerId))),
          ]
            .filter((line) => line !== false)
            .join('\n'),
        ),
        text(words.invite),
        row(
          button({ do: 'club.open', week: week.week, kind: 'before' }, words.before, {
            style: 'primary',
          }),
          button({ do: 'club.open', week: week.week, kind: 'after' }, words.after, {
            style: 'primary',
          }),
          button({ do: 'club.note', week: week.week }, words.openNote),
        ),
        separator(),
        text(
          group === null
            ? quietLine(words.groupWaits)
            : words.groupGain(group.people, group.before, group.after),
        ),
        nextName !== null && text(quietLine(words.next(untrusted(nextName, NAME_CHARACTERS)))),
      ],
      READING,
    ),
  ]);
}

/** One question of a test, for the one who takes it. */
export function testQuestionView(sheet: Sheet, round: number, words: Words): View {
  const question = sheet.questions[round];
  if (question === undefined) throw new RangeError(`test ${sheet.id} has no question ${round}`);
  const { front, paperName, context, options, style, items } = question;
  const head = words.club.testHead(kindOf(sheet), round + 1, sheet.questions.length);
  const written = writtenOptions(options);
  return message([
    container(
      [
        text(quietLine(head, placeText(paperName, context))),
        text(frontText(front, paperName)),
        ...cardPicture(question, words),
        written !== null && text(written),
        items.length > 0 && text(quietLine(words.quiz.listHint(items.length))),
        style === 'choice'
          ? row(
              ...optionButtons(options, (option) => ({
                do: 'club.choose',
                sheet: sheet.id,
                round,
                option,
              })),
            )
          : row(
              button({ do: 'club.answer', sheet: sheet.id, round }, words.quiz.answer, {
                style: 'primary',
              }),
            ),
        sheet.kind === 'before' && text(quietLine(words.club.noAnswersYet)),
      ],
      READING,
    ),
  ]);
}

const kindOf = ({ kind }: Sheet): 'before' | 'after' => (kind === 'before' ? 'before' : 'after');

/** How somebody did, for them alone. The answers are told after reading only. */
export function testResultView(
  sheet: Sheet,
  answers: readonly SheetAnswer[],
  { before, after }: ClubGain,
  words: Words,
): View {
  const questions = sheet.questions.length;
  if (sheet.kind === 'before') {
    return message([container([text(words.club.beforeDone(before?.right ?? 0, questions))])]);
  }
  const right = after?.right ?? 0;
  const gained = before?.answered === questions ? ` ${words.club.gain(before.right, right)}` : '';
  return message([
    container(
      [
        text(`${words.club.afterDone(right, questions)}${gained}`),
        separator(),
        ...sheet.questions.map(({ front, back, paperName, source }, round) => {
          const own = answers.find((answer) => answer.round === round);
          const isRight = own !== undefined && own.result !== 'wrong';
          return text(
            [
              `${isRight ? '✓' : '✗'} ${prose(askedText(front, paperName), 300)}`,
              `**${prose(back, 200)}**`,
              !isRight && own !== undefined && quietLine(words.club.yours(givenText(own.answer))),
              !isRight && quoted(source),
            ]
              .filter((line) => line !== false)
              .join('\n'),
          );
        }),
      ],
      REVEALED,
    ),
  ]);
}

export function testModal(sheet: Sheet, round: number, words: Words): Answer {
  const press = { do: 'club.typed', sheet: sheet.id, round } as const;
  return answerForm(press, words.quiz.modalTitle, sheet.questions[round], words);
}

/** What was hardest, for everybody. Nobody is named. */
export function clubBoardView(name: string, bullets: readonly HardBullet[], locale: Locale): View {
  const words = wordsFor(locale).club;
  const head = text(`### ${words.boardTitle} · ${untrusted(name, NAME_CHARACTERS)}`);
  if (bullets.length === 0) return message([container([head, text(words.boardEmpty)])]);
  return message([
    container(
      [
        head,
        ...bullets.map(({ source, context, paperName, right, people }) =>
          text(
            `${quoted(source)}\n${quietLine(words.boardLine(right, people), placeText(paperName, context))}`,
          ),
        ),
        separator(),
        text(quietLine(words.boardHint)),
      ],
      REVEALED,
    ),
  ]);
}
