import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import { container, message, separator, text } from '../components.ts';
import { wordsFor } from '../words/words.ts';

/** What can be done here, by task. */
export function helpView(locale: Locale): View {
  const { title, tasks, privacy } = wordsFor(locale).help;
  return message([
    container([
      text(`# ${title}`),
      ...tasks.map(({ task, lines }) =>
        text([`**${task}**`, ...lines.map((line) => `- ${line}`)].join('\n')),
      ),
      separator(),
      text(`-# ${privacy}`),
    ]),
  ]);
}
