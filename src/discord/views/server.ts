import type { Locale } from '../../study/learner.ts';
import type { GuildSettings } from '../../study/store.ts';
import type { View } from '../answer.ts';
import {
  button,
  container,
  field,
  message,
  modal,
  row,
  section,
  select,
  text,
} from '../components.ts';
import { label, untrusted } from '../text.ts';
import { wordsFor } from '../words/words.ts';

const SECONDS = [15, 20, 30, 45, 60, 90, 120];

export interface ServerScreen {
  /** Undefined until moderators set something. */
  settings: GuildSettings | undefined;
  locale: Locale;
  /** A zone that there is not, and those that may have been meant. */
  unknownZone?: { given: string; suggestions: readonly string[] };
}

/** What moderators set for everybody in a server. */
export function serverView({ settings, locale, unknownZone }: ServerScreen): View {
  const { server: words, settings: own } = wordsFor(locale);
  const { locale: language = null, timeZone = null, quizSeconds = null } = settings ?? {};
  const zone = timeZone === null ? words.zoneUnset : untrusted(timeZone, 60);
  const seconds = [...new Set([...SECONDS, ...(quizSeconds === null ? [] : [quizSeconds])])];
  const choices = (unknownZone?.suggestions ?? []).map((name) => ({ label: name, value: name }));
  return message([
    ...(unknownZone ? [text(own.timeZoneUnknown(untrusted(unknownZone.given, 60)))] : []),
    ...(choices.length > 0 ? [select({ do: 'server.zone' }, own.timeZonePick, choices)] : []),
    container([
      text(`# ${words.title}\n${settings === undefined ? words.firstTime : words.intro}`),
      select({ do: 'server.change', field: 'locale' }, words.language, [
        { label: words.languageUnset, value: 'auto', chosen: language === null },
        { label: own.english, value: 'en', chosen: language === 'en' },
        { label: own.korean, value: 'ko', chosen: language === 'ko' },
      ]),
      section(
        [`**${words.zone}**\n${zone}\n-# ${words.zoneUse}`],
        button({ do: 'server.change', field: 'timeZone' }, own.changeTimeZone),
      ),
      select({ do: 'server.change', field: 'quizSeconds' }, words.seconds, [
        { label: words.secondsUnset, value: 'auto', chosen: quizSeconds === null },
        ...seconds.map((one) => ({
          label: words.secondsPick(one),
          value: String(one),
          chosen: one === quizSeconds,
        })),
      ]),
    ]),
  ]);
}

/** Beside a moderator's own settings: the way to those of the server. */
export function serverDoorView(locale: Locale): View {
  const words = wordsFor(locale).server;
  return message([
    container([text(words.forModerators), row(button({ do: 'server.show' }, words.open))]),
  ]);
}

export function serverZoneModal(settings: GuildSettings | undefined, locale: Locale) {
  const { server: words, settings: own } = wordsFor(locale);
  return modal({ do: 'server.zone' }, words.zone, [
    field('timeZone', words.zone, {
      description: own.timeZoneHint,
      placeholder: 'Asia/Seoul',
      maxLength: 60,
      ...(settings?.timeZone ? { value: label(settings.timeZone, 60) } : {}),
    }),
  ]);
}
