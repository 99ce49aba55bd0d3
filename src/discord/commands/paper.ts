import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Paper } from '../../notes/paper.ts';
import type { Answer, View } from '../answer.ts';
import type { Caller, Command, CommandCall, OptionValue, Rooms } from '../command.ts';
import { lookUp, type LookUp, suggestPapers } from '../look-up.ts';
import { untrusted } from '../text.ts';
import { noticeView } from '../views/notice.ts';
import { sectionsOf } from '../views/paper-pages.ts';
import { paperView, pickPaperView } from '../views/paper.ts';
import { localizations, wordsFor } from '../words/words.ts';
import { EVERYWHERE } from './everywhere.ts';

const { String: Text, Boolean: YesOrNo } = ApplicationCommandOptionType;

/** `/paper`: the note on a paper, for everyone here unless the caller wants it private. */
export const paperCommand: Command = {
  json: {
    ...localizations('paper'),
    ...EVERYWHERE,
    options: [
      { ...localizations('paper.name'), type: Text, required: true, autocomplete: true },
      { ...localizations('paper.section'), type: Text, autocomplete: true },
      { ...localizations('paper.private'), type: YesOrNo },
    ],
  },
  privacy: (call) => (isPrivate(call) ? 'private' : 'public'),
  async run(call, rooms) {
    const given = String(call.options['name'] ?? '');
    const found = lookUp(rooms, given, call.locale);
    if (found.kind !== 'found') {
      return unknownPaper(given, found, call, found.kind === 'none' || isPrivate(call));
    }
    const note = await openPaper(found.paper, call, rooms, call.options['section']);
    return { show: 'message', ...note, ephemeral: isPrivate(call) };
  },
  async suggest(focused, call, rooms) {
    if (focused.name === 'name') return suggestPapers(rooms, focused.value, call.locale);
    const found = lookUp(rooms, String(call.options['name'] ?? ''), call.locale);
    if (found.kind !== 'found') return [];
    return sectionsOf(found.paper)
      .filter((name) => foldedIncludes(name, focused.value))
      .map((name) => ({ name, value: name }));
  },
};

function isPrivate(call: CommandCall): boolean {
  return call.options['private'] === true;
}

function foldedIncludes(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.trim().toLowerCase());
}

/** The first page of a note, and what of it the caller has learnt. */
export async function openPaper(
  paper: Paper,
  caller: Caller,
  rooms: Rooms,
  wanted?: OptionValue,
): Promise<{ view: View; also?: View }> {
  const { userId, locale } = caller;
  const section = typeof wanted === 'string' ? sectionIndex(paper, wanted) : -1;
  const cards = rooms.book().cards(paper.slug, paper.language).length;
  const screen = { paper, locale, caller: userId, page: 0, section, cards };
  const isMissing = typeof wanted === 'string' && section < 0;
  const remark = wordsFor(locale).papers.noSuchSection(untrusted(String(wanted), 60));
  const view = paperView(isMissing ? { ...screen, remark } : screen);
  const also = await progressView(paper, cards, caller, rooms);
  return also === undefined ? { view } : { view, also };
}

/** The section of that name, else the first that begins with it, else -1. */
function sectionIndex(paper: Paper, wanted: string): number {
  const names = sectionsOf(paper).map((name) => name.toLowerCase());
  const name = wanted.trim().toLowerCase();
  const exact = names.indexOf(name);
  return exact >= 0 || name === '' ? exact : names.findIndex((one) => one.startsWith(name));
}

/** A learner's own progress is nobody else's business: it follows for them alone. */
async function progressView(
  paper: Paper,
  cards: number,
  { userId, locale }: Caller,
  rooms: Rooms,
): Promise<View | undefined> {
  const counts = await rooms.study.counts(userId, 'all');
  const own = counts.find(({ paper: slug }) => slug === paper.slug);
  if (own === undefined || own.begun === 0) return undefined;
  const due = own.due + own.learning;
  return noticeView(wordsFor(locale).papers.progress(own.begun, cards, due));
}

/** Which of several papers was meant, or the nearest ones when none fits: for the caller to pick. */
function unknownPaper(
  given: string,
  found: Exclude<LookUp, { kind: 'found' }>,
  { userId, locale }: Caller,
  ephemeral: boolean,
): Answer {
  const words = wordsFor(locale).papers;
  const asked = untrusted(given, 60);
  const said =
    found.kind === 'several'
      ? words.ambiguous(asked)
      : found.papers.length > 0
        ? words.none(asked)
        : words.noneAtAll(asked);
  const view = pickPaperView(said, found.papers, userId, locale);
  return { show: 'message', view, ephemeral };
}
