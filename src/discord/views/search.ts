import type { Bullet, Paper } from '../../notes/paper.ts';
import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import { button, container, message, row, select, text } from '../components.ts';
import { noteLines, prose, untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';
import { paperChoice } from './paper.ts';

/** A bullet that fits a query. */
export interface Hit {
  paper: Paper;
  bullet: Bullet;
}

export interface SearchScreen {
  /** Short enough for a custom id. */
  query: string;
  hits: readonly Hit[];
  page: number;
  caller: string;
  locale: Locale;
}

const HITS_A_PAGE = 5;
const BULLET_CHARACTERS = 300;
const PARENT_CHARACTERS = 150;

/** What a search found, for the caller alone. */
export function searchView({ query, hits, page, caller, locale }: SearchScreen): View {
  const words = wordsFor(locale);
  const asked = untrusted(query, 60);
  if (hits.length === 0) return noticeView(words.papers.searchNone(asked));
  const pages = Math.ceil(hits.length / HITS_A_PAGE);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = hits.slice(at * HITS_A_PAGE, (at + 1) * HITS_A_PAGE);
  const turn = (to: number, label: string, disabled: boolean) =>
    button({ do: 'search.page', caller, query, page: to }, label, { disabled });
  const count = words.papers.searchCount(hits.length);
  return message([
    container([
      text(`### ${words.papers.searchTitle(asked)}`),
      ...shown.map((hit) => text(hitText(hit))),
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
      text(`-# ${pages > 1 ? `${count} · ${words.common.page(at + 1, pages)}` : count}`),
    ]),
  ]);
}

function hitText({ paper, bullet }: Hit): string {
  const place = [paper.shortName, ...bullet.headingPath].map((part) => untrusted(part, 60));
  return `**${place.join(' › ')}**\n${parentText(paper, bullet)}${prose(noteLines(bullet.text).join(' '), BULLET_CHARACTERS)}`;
}

/** An item of a list says little without what introduces the list. */
function parentText(paper: Paper, { parent }: Bullet): string {
  const introduced = parent === undefined ? '' : (paper.bullets[parent]?.text ?? '');
  if (introduced === '') return '';
  return `${prose(introduced, PARENT_CHARACTERS)}${introduced.endsWith(':') ? ' ' : ' › '}`;
}
