import { openPaper } from '../commands/paper.ts';
import { listPapers } from '../commands/papers.ts';
import { startQuiz } from '../commands/quiz.ts';
import { showHits } from '../commands/search.ts';
import type { Caller, Rooms } from '../command.ts';
import { allPapers, allTags, edition, editionIn } from '../look-up.ts';
import { nameOfKey } from '../short-key.ts';
import { notice } from '../views/notice.ts';
import { paperView } from '../views/paper.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** Pages and menus of the look-ups. Only who asked may turn them. */
export const paperPresses = {
  'paper.open': async (call, rooms) => {
    const words = wordsFor(call.locale);
    if (call.press.caller !== call.userId) return notice(words.common.notYourPages);
    const paper = edition(rooms, slugOf(call.values[0] ?? '', call, rooms), call.locale);
    if (!paper) return notice(words.papers.gone);
    const note = await openPaper(paper, call, rooms);
    // A list for the caller alone stays as it is; a public menu becomes the note that was asked for.
    return call.isEphemeral
      ? { show: 'message', ...note, ephemeral: true }
      : { show: 'update', ...note };
  },

  'paper.page': async (call, rooms) => {
    const { caller, slug, language, page, section } = call.press;
    const words = wordsFor(call.locale);
    if (caller !== call.userId) return notice(words.common.notYourPages);
    const paper = editionIn(rooms, slugOf(slug, call, rooms), language);
    if (!paper) return notice(words.papers.gone);
    const cards = rooms.book().cards(paper.slug, paper.language).length;
    const screen = { paper, locale: call.locale, caller, page, section, cards };
    return { show: 'update', view: paperView(screen) };
  },

  'paper.quiz': async (call, rooms) => {
    const paper = edition(rooms, slugOf(call.press.slug, call, rooms), call.locale);
    if (!paper) return notice(wordsFor(call.locale).papers.gone);
    return startQuiz(call, rooms, { scope: { paper: paper.slug }, title: paper.shortName }, {});
  },

  'papers.page': async (call, rooms) => {
    const { caller, tag, page } = call.press;
    if (caller !== call.userId) return notice(wordsFor(call.locale).common.notYourPages);
    const name = tag === '' ? null : (nameOfKey(tag, allTags(rooms)) ?? tag);
    return { show: 'update', view: await listPapers(name, page, call, rooms) };
  },

  'search.page': async (call, rooms) => {
    const { caller, query, page } = call.press;
    if (caller !== call.userId) return notice(wordsFor(call.locale).common.notYourPages);
    return { show: 'update', view: showHits(query, page, call, rooms) };
  },
} satisfies Partial<Presses>;

function slugOf(key: string, { locale }: Caller, rooms: Rooms): string {
  const slugs = allPapers(rooms, locale).map(({ slug }) => slug);
  return nameOfKey(key, slugs) ?? '';
}
