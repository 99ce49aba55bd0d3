import type { Paper } from '../../notes/paper.ts';
import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import {
  button,
  type Choice,
  container,
  gallery,
  linkButton,
  message,
  row,
  select,
  separator,
  text,
} from '../components.ts';
import { isLocalPicture } from '../../notes/picture.ts';
import { pictureAddress } from '../note-pictures.ts';
import { shortKey } from '../short-key.ts';
import { choiceLabel, prose, untrusted } from '../text.ts';
import { type Words, wordsFor } from '../words/words.ts';
import { isWebAddress, type Page, pagesOf } from './paper-pages.ts';

export interface PaperScreen {
  paper: Paper;
  locale: Locale;
  /** Who may turn the pages. */
  caller: string;
  page: number;
  /** Index of a section; -1: the whole note. */
  section: number;
  /** Cards made from this edition. */
  cards: number;
  /** Said above the note. */
  remark?: string;
}

const SUMMARY_CHARACTERS = 700;
const AUTHORS_SHOWN = 6;
const LINKS_SHOWN = 5;
const LINK_CHARACTERS = 34;

/** The note on a paper, one page of it. */
export function paperView(screen: PaperScreen): View {
  const { paper, locale, section, remark } = screen;
  const words = wordsFor(locale);
  const pages = pagesOf(paper, section, words.papers);
  const at = Math.min(Math.max(screen.page, 0), pages.length - 1);
  const page = pages[at] as Page;
  const links = linkButtons(paper);
  return message([
    ...(remark === undefined ? [] : [text(remark)]),
    container([
      text(headText(paper, words.papers)),
      at === 0 && section < 0 && summaryPart(paper, words.papers),
      separator(),
      page.text !== '' && text(page.text),
      ...figuresPart(page, screen),
      text(footText(screen, at, pages.length, words)),
      row(
        button({ do: 'paper.quiz', slug: shortKey(paper.slug) }, words.papers.quizThis, {
          style: 'primary',
          disabled: screen.cards === 0,
        }),
        button({ do: 'paper.add', slug: shortKey(paper.slug) }, words.papers.addToReviews, {
          disabled: screen.cards === 0,
        }),
        ...turnButtons(screen, at, pages.length, words),
      ),
      links.length > 0 && row(...links),
    ]),
  ]);
}

function figuresPart({ pictures }: Page, { paper, locale }: PaperScreen) {
  const { slug, language } = paper;
  const shown = pictures.flatMap((picture) => {
    const { url, caption, alt } = picture;
    const description = caption ?? alt;
    if (!isLocalPicture(url)) return isWebAddress(url) ? [{ url, description }] : [];
    const index = paper.pictures.indexOf(picture);
    const address = pictureAddress({ of: 'paper', slug, language, index }, locale);
    return [{ url: address, description }];
  });
  return shown.length === 0 ? [] : [gallery(shown)];
}

function headText(paper: Paper, words: Words['papers']): string {
  const { title, shortName, subtitle, year, venue, authors } = paper;
  const shown = authors.slice(0, AUTHORS_SHOWN).map((author) => untrusted(author, 60));
  const others = authors.length - shown.length;
  const names = [shown.join(', '), ...(others > 0 ? [words.moreAuthors(others)] : [])];
  const place = [
    year === undefined || venue?.includes(String(year)) === true ? '' : String(year),
    untrusted(venue ?? '', 80),
    names.join(' '),
  ].filter((part) => part !== '');
  return [
    `# ${untrusted(shortName, 80)}`,
    ...(title === shortName ? [] : [`**${untrusted(title, 200)}**`]),
    ...(subtitle === undefined ? [] : [untrusted(subtitle, 200)]),
    ...(place.length === 0 ? [] : [`-# ${place.join(' · ')}`]),
  ].join('\n');
}

function summaryPart({ summary, abstract }: Paper, words: Words['papers']) {
  if (summary !== undefined) return text(prose(summary, SUMMARY_CHARACTERS));
  if (abstract === undefined) return undefined;
  return text(`**${words.abstract}**\n${prose(abstract, SUMMARY_CHARACTERS)}`);
}

function footText(
  { paper, cards, locale }: PaperScreen,
  page: number,
  pages: number,
  { papers, common }: Words,
): string {
  const parts = [
    cards === 0 ? papers.noCards : papers.cards(cards),
    ...(pages > 1 ? [common.page(page + 1, pages)] : []),
    ...(paper.language === locale
      ? []
      : [papers.inOtherLanguage(papers.languages[paper.language])]),
  ];
  return `-# ${parts.join(' · ')}`;
}

function turnButtons(screen: PaperScreen, at: number, pages: number, { common }: Words) {
  if (pages < 2) return [];
  const { paper, caller, section } = screen;
  const turn = (page: number, words: string, disabled: boolean) =>
    button(
      {
        do: 'paper.page',
        caller,
        slug: shortKey(paper.slug),
        language: paper.language,
        page,
        section,
      },
      words,
      { disabled },
    );
  return [turn(at - 1, common.previous, at === 0), turn(at + 1, common.next, at === pages - 1)];
}

function linkButtons({ links }: Paper) {
  const urls = new Map(links.map((link) => [link.url, link]));
  return [...urls.values()]
    .filter(({ url }) => isWebAddress(url))
    .slice(0, LINKS_SHOWN)
    .map(({ label: name, url }) => linkButton(url, choiceLabel(name, LINK_CHARACTERS)));
}

/** Papers to choose from, as a select menu for the caller. */
export function pickPaperView(
  said: string,
  papers: readonly Paper[],
  caller: string,
  locale: Locale,
): View {
  const pick = { do: 'paper.open', caller } as const;
  return message([
    container([
      text(said),
      papers.length > 0 && select(pick, wordsFor(locale).papers.pick, papers.map(paperChoice)),
    ]),
  ]);
}

/** A paper in a select menu. */
export function paperChoice(paper: Paper): Choice {
  const { shortName, year, slug } = paper;
  const parts = [year === undefined ? '' : String(year), titleRest(paper)];
  return {
    label: shortName,
    value: shortKey(slug),
    description: parts.filter((part) => part !== '').join(' · '),
  };
}

/** What the title says beyond the short name: `An Incremental Improvement` of `YOLOv3: …`. */
export function titleRest({ shortName, title }: Paper): string {
  if (!title.startsWith(shortName)) return title;
  const rest = title.slice(shortName.length);
  return rest === '' || /^\s*[:–—-]\s/.test(rest) ? rest.replace(/^\s*[:–—-]\s*/, '') : title;
}
