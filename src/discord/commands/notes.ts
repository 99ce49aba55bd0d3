import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Answer, View } from '../answer.ts';
import type { Caller, Command, CommandCall, Rooms } from '../command.ts';
import { lookUp, suggestPapers } from '../look-up.ts';
import { keepImport } from '../pending-imports.ts';
import { untrusted } from '../text.ts';
import { flagsView } from '../views/flags.ts';
import { notice } from '../views/notice.ts';
import { coverageView, paperReportView, previewView, readView } from '../views/notes.ts';
import { localizations, wordsFor } from '../words/words.ts';

const { String: Text, Attachment, Subcommand } = ApplicationCommandOptionType;

/** Largest file that may be imported, in bytes. */
const MAX_IMPORT_BYTES = 1_000_000;
const MARKDOWN = /\.(?:md|markdown)$/i;

const privately = (view: View): Answer => ({ show: 'message', view, ephemeral: true });

/** `/notes`: for moderators, in servers. Discord hides it from others, and the handler does not trust that. */
export const notesCommand: Command = {
  json: {
    ...localizations('notes'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        ...localizations('notes.lint'),
        type: Subcommand,
        options: [{ ...localizations('notes.paper'), type: Text, autocomplete: true }],
      },
      {
        ...localizations('notes.import'),
        type: Subcommand,
        options: [{ ...localizations('notes.file'), type: Attachment, required: true }],
      },
      { ...localizations('notes.flags'), type: Subcommand },
      { ...localizations('notes.reload'), type: Subcommand },
    ],
  },
  privacy: () => 'private',
  async run(call, rooms) {
    if (!call.isModerator) return notice(wordsFor(call.locale).notes.moderatorsOnly);
    switch (call.path[1]) {
      case 'import':
        return offerImport(call, rooms);
      case 'flags':
        return privately(await flagsPage(0, call, rooms));
      case 'reload':
        return privately(readView(await rooms.notes.reload(), call.locale));
      default:
        return lint(call, rooms);
    }
  },
  suggest: async ({ value }, call, rooms) => suggestPapers(rooms, value, call.locale),
};

async function lint(call: CommandCall, rooms: Rooms): Promise<Answer> {
  const given = call.options['paper'];
  if (typeof given !== 'string') return privately(await coveragePage(0, call, rooms));
  const found = lookUp(rooms, given, call.locale);
  const words = wordsFor(call.locale).papers;
  if (found.kind !== 'found') return notice(words.noneAtAll(untrusted(given, 60)));
  const { slug, language } = found.paper;
  return (await reportPage(slug, language, 0, call, rooms)) ?? notice(words.gone);
}

/** What members told about the notes' cards. */
export async function flagsPage(
  page: number,
  { locale }: Caller,
  { study }: Rooms,
  said?: string,
): Promise<View> {
  const screen = { cards: await study.flaggedCards(), page, locale };
  return flagsView(said === undefined ? screen : { ...screen, said });
}

/** Every paper with how much of it became cards, and what could not be read. */
export async function coveragePage(page: number, { locale }: Caller, rooms: Rooms): Promise<View> {
  const papers = await rooms.notes.coverage();
  return coverageView({ papers, problems: rooms.notes.problems(), page, locale });
}

/** One paper, bullet by bullet; undefined when it is gone. */
export async function reportPage(
  slug: string,
  language: string,
  page: number,
  { locale }: Caller,
  rooms: Rooms,
): Promise<Answer | undefined> {
  const edition = Object.values(rooms.library().entry(slug)?.editions ?? {}).find(
    (paper) => paper.language === language,
  );
  const report = edition && (await rooms.notes.report(slug, edition.language));
  if (report === undefined) return undefined;
  const imported = await rooms.study.lastImport(report.name);
  return privately(paperReportView({ report, imported, page, locale }));
}

async function offerImport(call: CommandCall, rooms: Rooms): Promise<Answer> {
  const words = wordsFor(call.locale).notes;
  const file = call.files['file'];
  if (file === undefined || !MARKDOWN.test(file.name)) return notice(words.onlyMarkdown);
  if (file.size > MAX_IMPORT_BYTES) return notice(words.tooLarge);
  const fetched = await rooms.fetchFile(file.url, MAX_IMPORT_BYTES);
  if ('failure' in fetched) {
    return notice(fetched.failure === 'too-large' ? words.tooLarge : words.unreachable);
  }
  const { content } = fetched;
  const preview = await rooms.notes.preview(file.name, content);
  const isUseful = preview.papers.some(({ isThere }) => !isThere);
  const key = isUseful ? await keepImport(call.userId, { name: file.name, content }, rooms) : null;
  return privately(previewView({ name: file.name, preview, key, locale: call.locale }));
}
