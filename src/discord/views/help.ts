import type { Locale } from '../../study/learner.ts';
import type { View } from '../answer.ts';
import type { Caller } from '../command.ts';
import { container, message, separator, text } from '../components.ts';
import { wordsFor } from '../words/words.ts';

/** What can be done in this place, by task; moderators of a server learn of their own. */
export function helpView(locale: Locale, place: Caller['place'], isModerator: boolean): View {
  const { title, lookUp, remember, ownCards, play, fit, moderators, privacy } =
    wordsFor(locale).help;
  const tasks = [
    lookUp,
    { ...remember, lines: [...remember.lines, ownCards[place === 'server' ? 'server' : 'direct']] },
    play[place],
    fit,
    ...(isModerator && place === 'server' ? [moderators] : []),
  ];
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
