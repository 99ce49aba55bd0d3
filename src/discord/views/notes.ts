import { SECOND, type Instant } from '../../base/clock.ts';
import type { Problem } from '../../base/problem.ts';
import type {
  BulletFate,
  Coverage,
  Imported,
  ImportPreview,
  PaperReport,
  ReadCounts,
} from '../../notes/notes-desk.ts';
import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, select, separator, text } from '../components.ts';
import { shortKey } from '../short-key.ts';
import { code, cutCharacters, prose, untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';

const PAPERS_A_PAGE = 15;
const BULLETS_A_PAGE = 5;
const PROBLEMS_SHOWN = 6;
const FRONT_CHARACTERS = 140;
const BACK_CHARACTERS = 80;
const BULLET_CHARACTERS = 140;
/** Of a file or a path, before its line. */
const NAME_CHARACTERS = 160;

/** What was not read at all comes before what was read another way. */
function worstFirst(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (one, other) => Number(one.severity !== 'error') - Number(other.severity !== 'error'),
  );
}

/** Where, what, and what to do about it: in the member's language where we know the kind of problem. */
function problemLine(problem: Problem, locale: Locale): string {
  const file = cutCharacters(problem.file, NAME_CHARACTERS);
  const place = problem.line === undefined ? file : `${file}:${problem.line}`;
  const known = wordsFor(locale).notes.problems[problem.code];
  const said = known ?? `${untrusted(problem.what, 200)} ${untrusted(problem.remedy, 200)}`;
  return `- ${code(place)} ${said}`;
}

function problemLines(problems: readonly Problem[], locale: Locale, at = 0): string[] {
  const from = at * PROBLEMS_SHOWN;
  const shown = problems
    .slice(from, from + PROBLEMS_SHOWN)
    .map((problem) => problemLine(problem, locale));
  const rest = problems.length - from - shown.length;
  return rest > 0 ? [...shown, `- ${wordsFor(locale).notes.more(rest)}`] : shown;
}

function pageRow(
  paper: string,
  language: string,
  at: number,
  pages: number,
  locale: Locale,
): ReturnType<typeof row> {
  const { previous, next } = wordsFor(locale).common;
  const turn = (page: number, label: string, disabled: boolean) =>
    button({ do: 'notes.page', paper: shortKey(paper), language, page }, label, { disabled });
  return row(turn(at - 1, previous, at === 0), turn(at + 1, next, at === pages - 1));
}

function pageOf(page: number, items: number, perPage: number): { at: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items / perPage));
  return { pages, at: Math.min(Math.max(page, 0), pages - 1) };
}

interface CoverageScreen {
  papers: readonly Coverage[];
  problems: readonly Problem[];
  page: number;
  locale: Locale;
}

/** Every paper with how much of it became cards, and what could not be read. */
export function coverageView({ papers, problems: all, page, locale }: CoverageScreen): View {
  const problems = worstFirst(all);
  const { notes, common, papers: paperWords } = wordsFor(locale);
  const problemPages = pageOf(page, problems.length, PROBLEMS_SHOWN).pages;
  const paperPages = pageOf(page, papers.length, PAPERS_A_PAGE).pages;
  const { at, pages } = pageOf(page, Math.max(problemPages, paperPages), 1);
  const shown = papers.slice(at * PAPERS_A_PAGE, (at + 1) * PAPERS_A_PAGE);
  const choices = shown.map(({ slug, shortName, language }) => ({
    label: `${shortName} (${paperWords.languages[language]})`,
    value: `${language} ${shortKey(slug)}`,
  }));
  const lines = shown.map(
    (one) =>
      `- **${untrusted(one.shortName, 60)}** (${paperWords.languages[one.language]}): ${notes.covered(one)}`,
  );
  return message([
    container([
      text(`# ${notes.lintTitle}`),
      text([notes.problemCount(problems.length), ...problemLines(problems, locale, at)].join('\n')),
      (lines.length > 0 || papers.length === 0) && separator(),
      papers.length === 0 && text(paperWords.listEmpty),
      lines.length > 0 && text(lines.join('\n')),
      choices.length > 0 && select({ do: 'notes.open' }, notes.openPick, choices),
      pages > 1 && pageRow('', '', at, pages, locale),
      pages > 1 && text(`-# ${common.page(at + 1, pages)}`),
    ]),
  ]);
}

interface ReportScreen {
  report: PaperReport;
  /** Who added the file, when it was added here. */
  imported: { by: string | undefined; at: Instant } | undefined;
  page: number;
  locale: Locale;
}

/** One paper, bullet by bullet: its cards, or why there are none and what to write differently. */
export function paperReportView({ report, imported, page, locale }: ReportScreen): View {
  const { notes, common, papers } = wordsFor(locale);
  const { slug, shortName, language, file, bullets, problems } = report;
  const { at, pages } = pageOf(page, bullets.length, BULLETS_A_PAGE);
  const shown = bullets.slice(at * BULLETS_A_PAGE, (at + 1) * BULLETS_A_PAGE);
  const covered = bullets.filter(({ cards }) => cards.length > 0).length;
  const cards = bullets.reduce((sum, bullet) => sum + bullet.cards.length, 0);
  const who = imported?.by === undefined ? undefined : `<@${imported.by}>`;
  const origin =
    imported === undefined
      ? []
      : [`-# ${notes.importedBy(who, `<t:${Math.floor(imported.at / SECOND)}:D>`)}`];
  return message([
    container([
      text(
        [
          `# ${untrusted(shortName, 60)} (${papers.languages[language]})`,
          `-# ${notes.covered({ bullets: bullets.length, covered, cards })}`,
          ...origin,
        ].join('\n'),
      ),
      at === 0 && problems.length > 0 && text(problemLines(problems, locale).join('\n')),
      ...shown.map((bullet) => text(fateText(bullet, file, locale))),
      pages > 1 && pageRow(slug, language, at, pages, locale),
      pages > 1 && text(`-# ${common.page(at + 1, pages)}`),
    ]),
  ]);
}

function fateText(
  { line, text: said, cards, rule }: BulletFate,
  file: string,
  locale: Locale,
): string {
  const { rules, noCard, otherRule, kinds } = wordsFor(locale).notes;
  const head = `${code(`${cutCharacters(file, NAME_CHARACTERS)}:${line}`)} ${prose(said, BULLET_CHARACTERS)}`;
  if (cards.length === 0) {
    return `${head}\n- ${noCard} ${rules[rule ?? ''] ?? otherRule(untrusted(rule ?? '', 40))}`;
  }
  const made = cards.map(
    ({ kind, front, back }) =>
      `- ${kinds[kind] ?? kind}: ${prose(front, FRONT_CHARACTERS)} → **${prose(back, BACK_CHARACTERS)}**`,
  );
  return [head, ...made].join('\n');
}

interface PreviewScreen {
  name: string;
  preview: ImportPreview;
  /** For the buttons; null when there is nothing to import. */
  key: string | null;
  locale: Locale;
}

/** What an import would do, and the question whether it shall. */
export function previewView({ name, preview, key, locale }: PreviewScreen): View {
  const words = wordsFor(locale).notes;
  const { papers, problems } = preview;
  const shown = papers.slice(0, PAPERS_A_PAGE).map((paper) => {
    const fate = paper.isThere ? words.isThere : words.wouldAdd(paper.bullets, paper.cards);
    return `- **${untrusted(paper.title, 100)}** ${code(cutCharacters(paper.name, NAME_CHARACTERS))}: ${fate}`;
  });
  const rest = papers.length - shown.length;
  const fresh = papers.filter(({ isThere }) => !isThere);
  const sum = (of: 'bullets' | 'cards'): number => fresh.reduce((all, paper) => all + paper[of], 0);
  return message([
    container([
      text(`# ${key === null ? untrusted(name, 80) : words.previewTitle(untrusted(name, 80))}`),
      text(
        fresh.length === 0
          ? [
              words.nothingToImport,
              ...(papers.length + problems.length > 0 ? [] : [words.problems['no-papers'] ?? '']),
            ].join(' ')
          : words.previewSum(fresh.length, sum('bullets'), sum('cards')),
      ),
      shown.length > 0 &&
        text([...shown, ...(rest > 0 ? [`- ${words.more(rest)}`] : [])].join('\n')),
      problems.length > 0 &&
        text([words.problemCount(problems.length), ...problemLines(problems, locale)].join('\n')),
      key !== null &&
        row(
          button({ do: 'notes.import', key }, words.confirm, { style: 'success' }),
          button({ do: 'notes.cancel', key }, words.cancel),
        ),
      key !== null && text(`-# ${words.nothingWritten}`),
    ]),
  ]);
}

/** What an import wrote. */
export function importedView({ written, problems, counts }: Imported, locale: Locale): View {
  const words = wordsFor(locale).notes;
  const lines = written
    .slice(0, PAPERS_A_PAGE)
    .map((name) => `- ${code(cutCharacters(name, NAME_CHARACTERS))}`);
  return message([
    container([
      text([words.written(written.length), ...lines].join('\n')),
      problems.length > 0 && text(problemLines(problems, locale).join('\n')),
      counts !== undefined && text([words.counts(counts), `-# ${words.lookAtCards}`].join('\n')),
    ]),
  ]);
}

/** What reading the folder again changed, or why it could not be read. */
export function readView(
  read: { counts: ReadCounts } | { problems: readonly Problem[] },
  locale: Locale,
): View {
  const words = wordsFor(locale).notes;
  if ('problems' in read) {
    return noticeView([words.unreadable, ...problemLines(read.problems, locale)].join('\n'));
  }
  const { counts } = read;
  const more = counts.problems > 0 ? [words.seeLint(counts.problems)] : [];
  return noticeView([words.readAgain, words.counts(counts), ...more].join('\n'));
}
