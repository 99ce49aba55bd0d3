import { opensOutside } from '../statement/self-contained.ts';
import type { Span } from '../../notes/paper.ts';
import type { Statement } from '../statement/statement.ts';
import { hasSubject } from '../text/english.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { wordCount } from '../text/script.ts';

/*
 * Whether what is shown around a blank is a statement by itself.
 */

const HANGING_KOREAN =
  /[가-힣](?:고|며|면서|지만|는데|으면|려고|도록|거나)[.\s]*$|(?:및|또는|등의)\s*$|[,，]\s*$/;
const NOT_HANGING = /(?:보고|광고|경고|사고|재고|참고|창고|최고|로고|권고)[.\s]*$/;
const HANGING_ENGLISH = /\b(?:and|or|with|of|to|the|an?|for|by|in|that|which|than)[.\s]*$/i;

/** Whether a place lies in a part that a line breaks off in: `… 거치고`, `… the rate and`. */
export function isInHangingPart(text: string, { from }: Span): boolean {
  return isHanging(text) && !/[,，;.]\s/.test(text.slice(from));
}

function isHanging(text: string): boolean {
  return (HANGING_KOREAN.test(text) && !NOT_HANGING.test(text)) || HANGING_ENGLISH.test(text);
}

/** `One way to alleviate this, is …`: what is meant stood in a sentence that is not shown. */
const UNTOLD =
  /^[^.;:]{0,40}\b(?:alleviate|address|solve|overcome|avoid|do|achieve|mitigate|resolve|tackle|prevent|handle|fix|improve|change) (?:this|these|it|them|that)(?=[\s,.]|$)/i;

const UNTOLD_KOREAN = /^(?:[^\s.]+\s){1,3}(?:이를|이것을|그것을|이것이|이들을)\s/;
const UNTOLD_NOUN =
  /^[^.;:]*\b(?:this|these|that|such) (?:an? )?(?:pattern|case|way|manner|problem|issue|method|approach|process|setting|step|idea|technique|behaviou?r|effect|property)s?\b/i;
const SYMBOL = /(?:을|를)\s\S{1,4}(?:이라고|라고|라)\s?(?:할|하|부)/;
const HAN_TITLE = /^[^，。；]{0,30}的(?:研究|应用|分析|介绍|工作|讨论)$/u;
const BROKEN = /^[:：,，)）]/;
const ASKED = /^(?:什么是|如何|怎么|为什么|怎样)|(?:[을할될일있]까|는가|은가|인가)[.?]?$/;

/** Whether a shown part tells a fact by itself: no case in point, and no word for what stood before it. */
export function standsByItself(text: string): boolean {
  return (
    !isExampleLine(text) &&
    ![UNTOLD, UNTOLD_KOREAN, UNTOLD_NOUN, SYMBOL, ASKED, HAN_TITLE, BROKEN].some((sign) =>
      sign.test(text),
    )
  );
}

/** `예를 들어 …`, `for example, …`: one case out of many. */
function isExampleLine(text: string): boolean {
  return /^(?:예를 ?들(?:어|면)|예컨대|가령|for (?:example|instance)|e\.g\.|例如|比如|たとえば|例えば)/i.test(
    text,
  );
}

/** Whether a Korean line only names a thing and says nothing of it. */
export function isKoreanPhrase({ text, language }: Statement): boolean {
  return language === 'ko' && !isKoreanSentence(text) && !/[.。]/.test(text);
}

/** Longest lead, in words, that stands before a line that could do without. */
const LONG_LEAD = 9;

/** Whether a long lead says nothing that a line needs: the line names what it speaks of and is long enough. */
export function canDropLead({ lead, language }: Statement, text: string): boolean {
  if (wordCount(lead) < LONG_LEAD || wordCount(text) < 8) return false;
  if (language === 'en') return /^\p{Lu}/u.test(text) && hasSubject(text) && !opensOutside(text);
  return language === 'ko' && KOREAN_TOPIC.test(text);
}

const KOREAN_TOPIC = /[가-힣A-Za-z0-9)](?:(?<!에|서|로|면|때|만)[은는]|[이가])(?=\s)/;
