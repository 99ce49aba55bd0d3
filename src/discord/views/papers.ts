import type { Paper } from '../../notes/paper.ts';
import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, select, separator, text } from '../components.ts';
import { shortKey } from '../short-key.ts';
import { untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';
import { paperChoice, titleRest } from './paper.ts';

/** A paper in the list with what of it waits for the learner. */
interface ListedPaper {
  paper: Paper;
  due: number;
  fresh: number;
}

export interface PapersScreen {
  papers: readonly ListedPaper[];
  /** Only papers with this tag were asked for. */
  tag: string | null;
  page: number;
  caller: string;
  locale: Locale;
}

const PAPERS_A_PAGE = 8;

/** The list of papers, for the caller alone. */
export function papersView({ papers, tag, page, caller, locale }: PapersScreen): View {
  const words = wordsFor(locale);
  if (papers.length === 0) {
    const said = tag === null ? words.papers.listEmpty : words.deck.unknownTag(untrusted(tag, 60));
    return noticeView(said);
  }
  const pages = Math.ceil(papers.length / PAPERS_A_PAGE);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = papers.slice(at * PAPERS_A_PAGE, (at + 1) * PAPERS_A_PAGE);
  const title =
    tag === null ? words.papers.listTitle : words.papers.listTitleTag(untrusted(tag, 60));
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'papers.page', caller, tag: shortKey(tag ?? ''), page: to }, label, { disabled });
  return message([
    container([
      text(`# ${title}`),
      text(shown.map((listed) => lineOf(listed, locale)).join('\n')),
      separator(),
      select(
        { do: 'paper.open', caller },
        words.papers.openPick,
        shown.map(({ paper }) => paperChoice(paper)),
      ),
      pages > 1 &&
        row(
          turn(at - 1, words.common.previous, at === 0),
          turn(at + 1, words.common.next, at === pages - 1),
        ),
      pages > 1 && text(`-# ${words.common.page(at + 1, pages)}`),
    ]),
  ]);
}

function lineOf({ paper, due, fresh }: ListedPaper, locale: Locale): string {
  const words = wordsFor(locale).papers;
  const { shortName, year } = paper;
  const rest = titleRest(paper);
  const full = rest === '' ? '' : `: ${untrusted(rest, 120)}`;
  const waits = [
    ...(year === undefined ? [] : [String(year)]),
    ...(due > 0 ? [`**${words.due(due)}**`] : []),
    ...(fresh > 0 ? [words.fresh(fresh)] : []),
  ];
  return `- **${untrusted(shortName, 60)}**${full}\n  -# ${waits.join(' · ')}`;
}
