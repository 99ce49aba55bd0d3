import type { Span } from '../../notes/paper.ts';
import { BLANK } from '../targets/blank.ts';
import type { Candidate } from '../candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { isHangul, splitsLatin, wordCount, wordsOf } from '../text/script.ts';
import { isStopWord } from '../text/words.ts';

/**
 * One blank, at most two fifths of the words hidden, at least four words left. The paper's name stands on the card: it
 * is one of the four where three others stand, where a number is asked for, and where the author marked the answer.
 */
export function hidesOneSpan(card: Candidate, statement?: Statement): boolean {
  if (card.hidden === undefined || card.kind === 'authored') return true;
  if (card.front.split(BLANK).length !== 2 || card.isOpen === true) return false;
  if (isWholeSentence(card.hidden)) return false;
  const left = contentCount(
    card.front.replace(/____(?:[가-힣]{1,2}\([가-힣]{1,2}\)|\([가-힣]{1,2}\)[가-힣]{1,3})?/, ' '),
  );
  const { text, span } = card.hidden;
  const isName = /^[\p{Script=Latin}\p{N}-]+ [\p{Script=Latin}\p{N} -]+$/u.test(card.back);
  const hidden = card.kind === 'number' ? 1 : isName ? 2 : wordCount(card.back);
  const own = contentCount(`${text.slice(0, span.from)} ${text.slice(span.to)}`);
  if (card.kind === 'cloze' && own < 2) return false;
  const named = statement === undefined ? 0 : nameWords(card, statement, own, isName);
  return left + named >= 4 && hidden <= 0.4 * (left + named + hidden);
}

/** `VideoMAE: …. ____.`: of a sentence that is hidden whole nothing is left to tell it by. */
function isWholeSentence({ text, span }: { text: string; span: Span }): boolean {
  return (
    /(?:[.。！？!?]\s*|^)$/u.test(text.slice(0, span.from)) &&
    /^\s*(?:[。！？!?]|\.(?:\s|$)|$)/u.test(text.slice(span.to))
  );
}

/** How many of the four words the paper's name stands for; two where a name is all that a short line tells. */
function nameWords(card: Candidate, statement: Statement, own: number, isName: boolean): number {
  if (isName && card.kind === 'cloze' && statement.language === 'ko')
    return Math.min(2, contentCount(statement.paper.shortName));
  const isNumber = card.kind === 'number' && !isCountOf(card);
  return own >= 3 || isNumber || isMarked(card, statement) ? 1 : 0;
}

/** `9000개`: things counted one by one, of which more has to be said than what they are. */
function isCountOf({ back }: Candidate): boolean {
  return /^[\d,.]+\s?(?:개|명|번|회|곳|个|名|次|つ|個|人|回)$/u.test(back);
}

/** Whether the author put the answer in bold or wrote its translation behind it. */
export function isMarked({ back, accept }: Candidate, { text, strong }: Statement): boolean {
  return accept.length > 0 || strong.some(({ from, to }) => text.slice(from, to).includes(back));
}

/** Content words; particles and endings behind a Latin word or the blank do not count. */
function contentCount(text: string): number {
  const bare = /[가-힣]/.test(text)
    ? text.replaceAll(
        /(?<=[\p{Script=Latin}\p{N})%])[가-힣]{1,3}(?![가-힣])|(?<=^|\s)[가-힣](?=\s|$)/gu,
        ' ',
      )
    : text;
  return wordsOf(bare).reduce(
    (sum, word) =>
      sum + (isStopWord(word) ? 0 : /^\p{Script=Han}/u.test(word) ? Math.ceil(word.length / 2) : 1),
    0,
  );
}

/** The blank stands beside whole words. */
export function cutsNoWord(card: Candidate): boolean {
  if (card.hidden === undefined) return true;
  const { text, span } = card.hidden;
  if (card.kind === 'authored') return true;
  return (
    !splitsLatin(text, span.from) &&
    !splitsLatin(text, span.to) &&
    !(isHangul(text[span.from - 1]) && isHangul(text[span.from]))
  );
}
