import type { Instant } from '../../base/clock.ts';
import type { Erased } from '../../study/personal-data.ts';
import type { LearnerId, Locale } from '../../study/learner.ts';
import type { View, ViewFile } from '../answer.ts';
import { attachment, button, container, message, row, separator, text } from '../components.ts';
import { wordsFor } from '../words/words.ts';
import { noticeView } from './notice.ts';

const DANGER = 0xc8553d;

/** The files of an export, a message each group. */
export function exportViews(groups: readonly (readonly ViewFile[])[], locale: Locale): View[] {
  const words = wordsFor(locale).data;
  const names = groups.flat().map(({ name }) => name);
  const about = [
    names.some((name) => name.startsWith('paperdeck-data')) && words.files.json,
    names.some((name) => name.startsWith('paperdeck-reviews')) && words.files.csv,
    names.some((name) => name.startsWith('paperdeck.apkg')) && words.files.anki,
  ].filter((line) => line !== false);
  const remarks = [
    ...(names.some((name) => /\.gz(?:\.\d+)?$/.test(name)) ? [words.packed] : []),
    ...(names.some((name) => /\.\d{3}$/.test(name)) ? [words.inParts] : []),
  ];
  return groups.map((files, index) => {
    const place = groups.length === 1 ? [] : [words.moreFiles(index + 1, groups.length)];
    const head = index === 0 ? [text(`# ${words.exportTitle}`)] : [];
    const lines = about.map((line) => `- ${line}`).join('\n');
    return message(
      [
        container([
          ...head,
          index === 0 && text(lines),
          ...(index === 0 ? remarks.map((line) => text(`-# ${line}`)) : []),
          ...place.map((line) => text(`-# ${line}`)),
          separator(),
          ...files.map(({ name }) => attachment(name)),
        ]),
      ],
      files,
    );
  });
}

/** What goes, what stays, and the question whether it shall. */
export function askView(caller: LearnerId, asked: Instant, locale: Locale): View {
  const words = wordsFor(locale).data;
  return message([
    container(
      [
        text(`# ${words.askTitle}`),
        text(words.goes),
        text(words.stays),
        text(words.exportFirst),
        row(
          button({ do: 'data.erase', caller, asked }, words.erase, { style: 'danger' }),
          button({ do: 'data.keep' }, words.keep),
        ),
      ],
      DANGER,
    ),
  ]);
}

export function erasedView({ reviews, ownCards }: Erased, locale: Locale): View {
  return noticeView(wordsFor(locale).data.erased(reviews, ownCards));
}
