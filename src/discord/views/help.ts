import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import { container, message, separator, text } from '../components.ts';
import { wordsFor } from '../words/words.ts';

/** What can be done here, by task; moderators learn of their own. */
export function helpView(locale: Locale, isModerator: boolean): View {
  const { title, tasks, moderators, privacy } = wordsFor(locale).help;
  return message([
    container([
      text(`# ${title}`),
      ...[...tasks, ...(isModerator ? [moderators] : [])].map(({ task, lines }) =>
        text([`**${task}**`, ...lines.map((line) => `- ${line}`)].join('\n')),
      ),
      separator(),
      text(`-# ${privacy}`),
    ]),
  ]);
}
