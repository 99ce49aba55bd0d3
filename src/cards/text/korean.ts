import type { Span } from '../../notes/paper.ts';
import { remembered } from './remembered.ts';

/*
 * As much Korean as can be told without a morphological analyser: particles at the end of a block, and sentence endings.
 */

/** Particles whose form depends on the word before them, and the form that gives nothing away. */
const NEUTRAL: readonly [RegExp, string][] = [
  [/^(?:은|는)(?![가-힣])/, '은(는)'],
  [/^(?:이|가)(?![가-힣])/, '이(가)'],
  [/^(?:을|를)(?![가-힣])/, '을(를)'],
  [/^(?:과|와)(?=[^가-힣]|의|는|도|같|$)/, '과(와)'],
  [/^(?:으로|로)(?=[^가-힣]|는|도|의|만|부터|서|써|$)/, '(으)로'],
  [/^(?:이란|란)(?![가-힣])/, '(이)란'],
  [/^(?:이라는|라는)(?![가-힣])/, '(이)라는'],
  [/^(?:이라고|라고)(?![가-힣])/, '(이)라고'],
  [/^(?:이며|며)(?![가-힣])/, '(이)며'],
  [/^(?:이나|나)(?![가-힣])/, '(이)나'],
  [/^(?:이고|고)(?![가-힣])/, '(이)고'],
];

/** Longest first, so that 에서는 is not read as 는. */
const PARTICLES =
  /(?:에서부터|으로부터|에서는|에서도|에게서|으로써|으로서|이라는|까지만|에서만|으로는|으로도|과의|와의|에서의|으로의|까지의|부터의|에는|에도|에서|에게|으로|라는|이란|부터|까지|보다|처럼|마다|조차|밖에|만큼|만을|만이|만의|로써|로서|로는|로도|로의|과는|와는|들은|들이|들을|들의|들과|들에|은|는|이|가|을|를|의|에|도|만|과|와|로|란)$/;

/** A particle set off by a blank, as behind Latin words in some notes: `unit 을`. `이` is read so only where others are. */
const APART = /^\s(?=(?:은|는|가|을|를|과|와|으로|로)(?![가-힣]))/;
const APART_SUBJECT = /^\s(?=이(?![가-힣]))/;

/** Text after a blank with its first particle in the neutral form: `를 쓴다` to `을(를) 쓴다`. */
export function neutralised(after: string, whole = after): string {
  if (!/^\s?[가-힣]/.test(after)) return after;
  const isApart = /[A-Za-z0-9)] (?:은|는|을|를|의|에|과|와)(?![가-힣])/.test(whole);
  const text = (isApart ? after.replace(APART_SUBJECT, '') : after).replace(APART, '');
  for (const [particle, neutral] of NEUTRAL) {
    if (particle.test(text)) return text.replace(particle, neutral);
  }
  return after;
}

/** A Hangul block without its particle; the block itself when what would stay is shorter than two syllables. */
export const withoutParticle = remembered((block) => {
  const stem = block.replace(PARTICLES, '');
  return stem.length >= 2 ? stem : block;
}, 2_000);

export function particleAfter(text: string, at: number): string {
  return /^[가-힣]*/.exec(text.slice(at))?.[0] ?? '';
}

/** Endings of a block that make it a predicate or a modifier and no noun: 하는, 된, 하여, 있다. */
const PREDICATE =
  /(?:하[는고여며면다지던]|한|할|함|해|해서|해야|했다|한다|합니다|하기|하여|되[는고며면어다지던]|된|될|됨|돼|된다|되어|됩니다|있[다는고음]|없[다는고음이]|않[다는고음은]|시킨|시켜|시키[는고며]|시킴|인|이다|적인|적으로|이며|이고|[았었였]다|[았었였]음|는데|지만|니다|면서|도록|려고|려면|[으]?면|[은는할된한을]지|어서|아서|므로|더니|거나|든지|스러운|로운)$/;

/** Nouns that end like a predicate. */
const NOUN =
  /(?:분할|역할|관할|제한|권한|극한|상한|하한|기한|라인|디자인|도메인|체인|원인|요인|확인|개인|결함|포함|메인|게인|사인|재구성|이해|저해|오해|방해|분해|편의성)$/;

/** Whether a Hangul block, its particle still on it, can be a noun at all. */
export function looksLikeNoun(block: string): boolean {
  return (
    /^[가-힣]{2,}$/.test(block) && (NOUN.test(withoutParticle(block)) || !PREDICATE.test(block))
  );
}

const SENTENCE_END =
  /(?:다|요|음|함|됨|임|됐음|했음|있음|없음|킴|옴|짐|줌|봄|룸|눔|춤|기|것|중|때문|하자|[했었였]음)[.!。]?$/;

/** Whether a Korean line states something and is not a bare noun phrase. */
export function isKoreanSentence(text: string): boolean {
  const last = text.trim().replace(/[.!。)\]]+$/, '');
  return (
    SENTENCE_END.test(last) ||
    endsNominalised(last) ||
    /(?:사용|이용|적용|활용|발생|필요|제안|수행|추가|증가|감소|향상|가능|추출|예측|생성|처리|결합|제거|존재|달성|개선|도입|채택|유지|공유|분리|분류|기록|사용됨)$/.test(
      last,
    )
  );
}

/** A verb made a noun by a final ㅁ: 나뉨, 줄임. Everyday nouns with that ending are none. */
export function endsNominalised(text: string): boolean {
  const code = text.charCodeAt(text.length - 1) - 0xac00;
  const isNoun =
    /(?:시스템|알고리즘|즘|그램|다임|프레임|점|힘|이름|처음|다음|그림|마음|아이템|게임|타임|라임|스트림|크림|알림|스팸|줌|잡음|소음|모음|자음|믿음|묶음|포함|결함|움직임|기울임|심|담|감|남|범|봄|험|김|참|삶)$/.test(
      text,
    );
  return code >= 0 && code < 11_172 && (code % 28 === 16 || code % 28 === 10) && !isNoun;
}

/** Adverbs and modifiers without a particle that begin no noun phrase. */
const ADVERBS =
  /^(?:매우|아주|가장|더|덜|또|다시|먼저|모두|각각|서로|함께|같이|따로|직접|바로|항상|거의|약|총|단|즉|및|또는|그리고|이미|아직|너무|많이|크게|점점|동시에|그|이|저|두|세|네|한|여러|모든|각|다른|같은|이런|그런|약간|대략|보다|주로|특히|굉장히|단순히|실제로|기존|기존의|대신|반면|위해|통해|대해|따라|달리|어떤|결국|오직|단지|거듭|매번|아예|새로|미리|한번|한꺼번에)$/;

function blocksOf(text: string): Span[] {
  return [...text.matchAll(/[^\s,，、;:()[\]"“”'‘’«»<>=]+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Nouns whose last syllable is also a particle. */
const ENDS_LIKE_PARTICLE =
  /(?:협의|논의|합의|회의|정의|주의|해상도|정확도|유사도|복잡도|신뢰도|선호도|민감도|특이도|난이도|중요도|만족도|밀도|속도|강도|빈도|농도|각도|온도|습도|척도|지도|제도|태도)$/;

/** Whether a block can stand as a noun by itself, no particle left on it. */
export function isBareNoun(block: string): boolean {
  if (/^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{P}+]*$/u.test(block))
    return /[\p{Script=Latin}]/u.test(block);
  return (
    looksLikeNoun(block) &&
    withoutParticle(block) === block &&
    !ADVERBS.test(block) &&
    (ENDS_LIKE_PARTICLE.test(block) ||
      !/(?:[은는을를의만도]|에서|에게|으로|까지|부터|보다|처럼)$/.test(block))
  );
}

/** The noun phrase that ends right before a place: bare nouns and Latin words next to each other, five words at most. */
export function nounPhraseBefore(text: string, at: number): Span | undefined {
  const end = text.slice(0, at).trimEnd().length;
  const blocks = blocksOf(text.slice(0, end));
  let span: Span | undefined;
  for (const block of blocks.toReversed().slice(0, 5)) {
    const gap = text.slice(block.to, span?.from ?? end);
    if (gap.trim() !== '' || !isBareNoun(text.slice(block.from, block.to))) break;
    span = { from: block.from, to: span?.to ?? block.to };
  }
  return span;
}

/** The noun phrase that begins right after a place and ends before the first particle; five words at most. */
export function nounPhraseAfter(text: string, at: number): Span | undefined {
  const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  let to = start;
  for (const block of blocksOf(text.slice(start)).slice(0, 5)) {
    const from = start + block.from;
    if (text.slice(to, from).trim() !== '') return undefined;
    const word = text.slice(from, start + block.to);
    const stem = nounStem(word);
    if (stem === '') return undefined;
    to = from + stem.length;
    if (stem.length < word.length) return { from: start, to };
  }
  return undefined;
}

/** A block's noun: Latin letters before Hangul, or Hangul before its particle; empty when it is no noun. */
function nounStem(word: string): string {
  const latin = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{P}+]*/u.exec(word)?.[0];
  if (latin !== undefined) {
    const rest = word.slice(latin.length);
    return rest === '' || withoutParticle('가가' + rest) === '가가' ? latin : '';
  }
  return looksLikeNoun(word) && !ADVERBS.test(word) ? withoutParticle(word) : '';
}
