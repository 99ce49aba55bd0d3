import { coveragePage, flagsPage, reportPage } from '../commands/notes.ts';
import { allPapers } from '../look-up.ts';
import { takeImport } from '../pending-imports.ts';
import { nameOfKey } from '../short-key.ts';
import { notice, noticeView } from '../views/notice.ts';
import { importedView } from '../views/notes.ts';
import { wordsFor } from '../words/words.ts';
import type { Presses } from './presses.ts';

/** What `/notes` shows, for moderators. */
export const notesPresses = {
  'notes.page': async (call, rooms) => {
    const words = wordsFor(call.locale);
    if (!call.isModerator) return notice(words.notes.moderatorsOnly);
    const { paper, language, page } = call.press;
    if (paper === '') return { show: 'update', view: await coveragePage(page, call, rooms) };
    const slugs = allPapers(rooms, call.locale).map(({ slug }) => slug);
    const slug = nameOfKey(paper, slugs) ?? '';
    const shown = await reportPage(slug, language, page, call, rooms);
    if (shown?.show !== 'message') return notice(words.papers.gone);
    return { show: 'update', view: shown.view };
  },

  'notes.open': async (call, rooms) => {
    const words = wordsFor(call.locale);
    if (!call.isModerator) return notice(words.notes.moderatorsOnly);
    const [language = '', ...rest] = (call.values[0] ?? '').split(' ');
    const slugs = allPapers(rooms, call.locale).map(({ slug }) => slug);
    const slug = nameOfKey(rest.join(' '), slugs) ?? '';
    return (await reportPage(slug, language, 0, call, rooms)) ?? notice(words.papers.gone);
  },

  'notes.import': async (call, rooms) => {
    const words = wordsFor(call.locale).notes;
    if (!call.isModerator) return notice(words.moderatorsOnly);
    const file = await takeImport(call.userId, call.press.key, rooms);
    if (file === undefined) return { show: 'update', view: noticeView(words.importGone) };
    const imported = await rooms.notes.import(file.name, file.content);
    await rooms.study.recordImports(call.userId, imported.written, call.guildId, call.at);
    return { show: 'update', view: importedView(imported, call.locale) };
  },

  'flags.page': async (call, rooms) => {
    if (!call.isModerator) return notice(wordsFor(call.locale).notes.moderatorsOnly);
    return { show: 'update', view: await flagsPage(call.press.page, call, rooms) };
  },

  'flags.done': async (call, rooms) => {
    const { notes, flags } = wordsFor(call.locale);
    if (!call.isModerator) return notice(notes.moderatorsOnly);
    const { card, page } = call.press;
    const settled = await rooms.study.settleFlags(card, call.at);
    const said = settled > 0 ? flags.settled : flags.settledAlready;
    return { show: 'update', view: await flagsPage(page, call, rooms, said) };
  },

  'notes.cancel': async (call, rooms) => {
    await takeImport(call.userId, call.press.key, rooms);
    return { show: 'update', view: noticeView(wordsFor(call.locale).notes.importCancelled) };
  },
} satisfies Partial<Presses>;
