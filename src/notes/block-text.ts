import type { BlockContent, DefinitionContent, Paragraph, RootContent } from 'mdast';

/** Whether a paragraph is all bold or all emphasis, apart from blanks, colons and full stops. */
export function isAll(paragraph: Paragraph, type: 'strong' | 'emphasis'): boolean {
  const rest = paragraph.children.filter(
    (child) =>
      !(child.type === 'text' && /^[\s:：.*]*$/u.test(child.value)) && child.type !== 'break',
  );
  return rest.length > 0 && rest.every((child) => child.type === type);
}

const SENTENCE_END =
  /(?:[.!?。．｡！？…]["'”’」』)）\]]*|(?:다|요|죠|까|음|함|됨|임|봄|짐|킴|림|듦|한다|된다|でした|ます|です|である|する|した|いる|ある))[\s.]*$/u;

/** Whether a text ends as a sentence does: a full stop, or a Korean or Japanese sentence ending. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const LATIN_RUN = /[\p{Script=Latin}\p{N}.,%-]*[\p{Script=Latin}\p{N}]/gu;

const EXPLAINS = /^[^:：]{1,40}[:：]\s*[^:：\s].{3,}$/su;

/** Whether a paragraph says something: a sentence, `term: explanation`, or long enough to be a sentence. */
export function isSentenceLike(text: string): boolean {
  if (EXPLAINS.test(text)) return true;
  const cjk = text.match(CJK)?.length ?? 0;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const runs = text.match(LATIN_RUN)?.length ?? 0;
  if (endsSentence(text)) return words >= 3 || cjk + 2 * runs >= 6;
  return words >= 6 || cjk >= 15;
}

/** Short text that names something instead of saying something: fit for a caption. */
export function isLabelLike(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 60 &&
    text.split(/\s+/).length <= 6 &&
    !endsSentence(text) &&
    !/, /.test(text)
  );
}

/** A name with a sentence below it, as the toggles of note apps come out. */
export function isToggle(name: string, below: string): boolean {
  return (
    isLabelLike(name) &&
    !/[\p{P}\p{S}]$/u.test(name) &&
    /^\p{L}/u.test(below) &&
    endsSentence(below)
  );
}

const ANNOUNCES =
  /[:：,，、]\s*$|다음과 같(?:고|으며|은데)[^.]*\.?$|(?:다음과 같\S*|다음과 같이 \S+|다음\S*|아래\S*|(?:as |are |is |the )?(?:below|following|follows)|如下\S*|以下(?:のとおり|の通り|\S{0,6})?|下記\S{0,6}|次のとおり|下图\S*|如下图\S*)[.。:：]?\s*$/iu;

/** Whether a paragraph announces what comes right below it. */
export function announces(text: string): boolean {
  return ANNOUNCES.test(text);
}

const TELLS_OF =
  /(?:^|\s)다음(?:을|를|으로|은|의)\s[^.]{2,30}$|(?:^|\s)다음\s(?:\d+|두|세|네|다섯|여섯)\s?(?:가지|개|종류|단계)?(?:의)?\s?[^.]{2,30}$|(?:^|\s)다음\s(?!단계|토큰|프레임|시점|층|레이어|장|절|스텝|상태|문장|단어|시간|주|논문|연구)[가-힣]{2,}(?:도|은|는|이|가|을|를)\s[^.]{2,40}$/u;

/** Whether a Korean sentence speaks of what comes right below it: `원인은 다음을 포함한다.`. It may say more than that. */
export function tellsOfList(text: string): boolean {
  return TELLS_OF.test(text.replace(/[.\s]+$/u, ''));
}

const COUNTS =
  /(?:^|\s)(?:두|세|네|다섯|여섯|[2-7])\s?(?:가지|종류|개|단계)(?:의|가|이|로|으로|를|을)?(?:\s|$)|\b(?:two|three|four|five|six|[2-6])\s(?:\p{Ll}+\s){0,2}\p{Ll}{3,}s\b|[两二三四五六]\s?(?:个|种|類|类|项|部分|点|步|方面)|[2-6二三四五六]\s?(?:つ|種類|段階|点)/iu;

/** Whether a short paragraph right before a list says how many things there are: `세 종류의 메모리 존재`. */
export function countsWhatFollows(text: string): boolean {
  return COUNTS.test(text) && !/\d{2}|[%％]/.test(text);
}

/** Whether a heading is a noun phrase, fit to introduce the list below it. */
export function isNounPhrase(heading: string): boolean {
  return (
    heading !== '' &&
    heading.length <= 60 &&
    heading.split(/\s+/).length <= 8 &&
    !endsSentence(heading)
  );
}

/** First and last line of a block, 1-based. */
export function linesOf(block: RootContent | BlockContent | DefinitionContent): {
  first: number;
  last: number;
} {
  const first = block.position?.start.line ?? 1;
  return { first, last: block.position?.end.line ?? first };
}
