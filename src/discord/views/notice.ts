import type { Answer, View } from '../answer.ts';
import { container, message, text } from '../components.ts';

/** A few of our own words in a box. */
export function noticeView(words: string): View {
  return message([container([text(words)])]);
}

/** A few of our own words for the caller alone. */
export function notice(words: string): Answer {
  return { show: 'message', view: noticeView(words), ephemeral: true };
}
