import { isKoreanSentence, looksLikeNoun, withoutParticle } from '../text/korean.ts';
import type { Sign } from './sign.ts';

/*
 * What a Korean meaning looks like: a noun with what is said of it before it (`…를 줄이는 방법`), or what is done, its
 * object named (`…를 나누어 계산함`). Values, remarks, judgements and what others do have neither form.
 */

/** Nouns that say of what sort a thing is, and need no clause before them. */
const KIND =
  /(?:방법|기법|방식|구조|네트워크|신경망|모델|함수|지표|연산|알고리즘|계층|층|레이어|단위|과정|전략|손실|모듈|기술|데이터셋|척도|값|벡터|행렬|개념|현상|프레임워크|시스템|비율|블록|영역|분류기|검출기|생성기|필터|지도|공간|집합|과제|규칙|절차|토큰|데이터|파라미터|확률|거리|점수|오차|그래프|분포|항|도구|장치|모음|유저|사용자|수|율|률)$/;

export function endsInKind(text: string): boolean {
  return KIND.test(text);
}

/** `하는`, `된`, `있는`, `위한`: forms that stand before nouns and are no noun with a particle. */
const SURE_ADNOMINAL =
  /(?:하는|한|할|했던|되는|된|될|시키는|시킨|있는|없는|있던|않는|않은|못한|같은|위한|대한|따른|[가-힣]인|이라는|라는|주는|내는)$/;

/** What a noun phrase may have right before its head beside other nouns. */
function isInPhrase(block: string): boolean {
  return /[\p{Script=Latin}\p{N})\]]$/u.test(block) || block.endsWith('의') || isPlainNoun(block);
}

function isPlainNoun(block: string): boolean {
  return (
    /^[가-힣]+$/.test(block) &&
    withoutParticle(block) === block &&
    !/(?:[을를은는]|하게|[아어해]서|[위통대인]해|따라|면서|도록|하여|없이|[가-힣]고|며|니다|는데|지만)$/.test(
      block,
    ) &&
    !isAdnominal(block)
  );
}

/** Whether a block ends as verbs do before nouns: ㄴ, ㄹ, 는, 은, 던. */
function isAdnominal(block: string): boolean {
  if (SURE_ADNOMINAL.test(block)) return true;
  const code = block.charCodeAt(block.length - 1) - 0xac00;
  if (code < 0 || code >= 11_172) return false;
  if (/[는은던]$/.test(block)) return true;
  return code % 28 === 4 && withoutParticle(block) === block && !looksLikePlainEnd(block);
}

/** Nouns that end in ㄴ: `기반`, `토큰`, `확산`. */
function looksLikePlainEnd(block: string): boolean {
  return /(?:기반|토큰|구간|시간|공간|확산|계산|연산|분산|회전|변환|전환|교환|버전|패턴|도메인|라인|뉴런|가우시안|프레임당|이전|직전|당|간|전|번|군|단|문|본|선|원|인원|자연|이산|연관|기준|수준|표준|평균|조건|사건|정보원|훈련|관련|이진|사진|위험군)$/.test(
    block,
  );
}

const CASE = /(?:을|를|이|가|에|에서|에게|으로|로|와|과|만|도|의|보다|처럼|하게|게|히|서|며|고)$/;

/** What it is good for, which many things are: `…을 향상시키는 방법`, `… 문제 해결`. */
const BENEFIT =
  /(?:성능|정확도|속도|효율|안정성|품질|다양성|편의성|일반화|학습|노이즈|비용|메모리|문제|소실)\S*\s(?:\S+\s)?(?:향상|개선|증가|감소|높|낮추|줄|완화|해결|방지|촉진|보장|절감)/;

/** Ends as a judgement, a wish, what was done once, or what only is so. */
const REMARK =
  /(?:때문|필요|가능|추천|핵심|중요|우수|뛰어남|좋음|나쁨|높음|낮음|많음|적음|어려움|쉬움|있음|없음|같음|아님|다름|어렵다|쉽다|좋다|있다|없다|아니다|[았었였했됐]다|[았었였했됐]음|[았었였했됐]습니다|지원|해결|보장|방지|달성|향상|개선|감소|증가|완화|등|등등|핵심|부분|특징|장점|단점|한계|X|많다|적다|높다|낮다|크다|작다|빠르다|느리다|쓰인다|쓰임|쓰입니다|나타난다|발생한다|존재한다|존재함|된다|됨|[해된워]진다|[해된워]짐|사용|이용|적용|활용|채택|저하|진행|수행|만들기|사용함|이용함|사용한다|이용한다|사용됨|(?:성능|정확도|균형|결과|효과|점수)(?:을|를) \S+|도록 (?:해줌|해준다|함|한다|하였다|하게 함)|위(?:해|하여|해서) \S+)$|[가-힣](?:는데|지만)[,\s]/;

/** What it is good for, with how that is reached: `여러 트리를 평균내어 분산 감소`. */
const HOW = /(?:을|를) [가-힣]+[어여아해] (?:\S+ )?(?:감소|증가|향상|개선|완화|방지|제거)$/;

/** `GloVe는 …`, `제안 방법은 …`: told of something else than the term. */
function hasOwnTopic(blocks: readonly string[]): boolean {
  const at = blocks.slice(0, 3).findIndex((block) => /^.+(?:은|는)$/.test(block));
  const topic = blocks[at]?.replace(/(?:은|는)$/, '') ?? '';
  if (at < 0 || at === blocks.length - 1) return false;
  // Behind an object or a place it is a verb before a noun: `격자를 나누는 단위`.
  if (SURE_ADNOMINAL.test(blocks[at] ?? '') || CASE.test(blocks[at - 1] ?? '')) return false;
  return (
    /[\p{Script=Latin}\p{N})]$/u.test(topic) ||
    (topic.length >= 2 &&
      looksLikeNoun(topic) &&
      (blocks[at]?.endsWith('은')
        ? /[^가-힣]|(?:것|들|법|델|점|값|망|층|자|기)$/.test(topic)
        : true) &&
      !/(?:[으우기리치이시]|하|되|있|없)$/.test(topic))
  );
}

/** How far a Korean text says what a thing is. */
export function koreanMeaning(meaning: string): Sign {
  const bare = meaning
    .replaceAll(/^\s?[(（][^()（）]*[)）]\s|\s?[(（][^()（）]*[)）]\s?[.!]?$/gu, '')
    .replace(/[.!\s]+$/, '')
    .replace(/을 목표로 (?:함|한다|합니다)$/, '')
    .replace(
      /(?<=방식|기법|방법|전략|구조)(?:을|를)? (?:채택|사용|이용|적용|활용|도입)(?:함|한다|했다)?$/,
      '',
    )
    .replace(/(?<=것|[가-힣]{2})(?:이다|임|입니다)$|(?<=법|델|조|수|도|값|층|률|율|크)다$/, '');
  const blocks = bare.split(/\s+/);
  if (/[로] (?:이루어져|구성되어) ?있(?:다|음|습니다)$/.test(bare)) return 1;
  if (blocks.length >= 4 && HOW.test(bare)) return 1;
  if (blocks.length < 3 || REMARK.test(bare) || hasOwnTopic(blocks)) return 0;
  if (/얼마나\s.*(?:는가|는지|은지|한지)$/.test(bare)) return 2;
  const last = blocks.at(-1) ?? '';
  if (last === '것' || last === '일') return 2;
  const isPredicate = /(?:다|요|니다)$/.test(last) || (isKoreanSentence(bare) && endsInVerb(last));
  if (isPredicate) return isAction(blocks) ? 1 : 0;
  let at = blocks.length - 1;
  while (at > 0 && isInPhrase(blocks[at - 1] ?? '')) at--;
  const before = blocks[at - 1];
  if (before === undefined) return KIND.test(last) ? 2 : 0;
  if (isAdnominal(before)) {
    const isClause =
      SURE_ADNOMINAL.test(before) || blocks.slice(0, at - 1).some((block) => CASE.test(block));
    if (!isClause || /[가-힣](?:을|를|은|는|에|로)$/.test(last)) return 0;
    return BENEFIT.test(bare) && blocks.length < 8 ? 1 : 2;
  }
  return isAction(blocks) ? 1 : 0;
}

function endsInVerb(last: string): boolean {
  return /(?:함|됨|음|킴|림|김|줌|냄|봄|눔|뉨|짐|임|룸|춤|듦|옴|꿈)$/.test(last);
}

/** Something is done to something, or in some way: `…를 …로 나눔`, `…마다 새로 생성`. */
function isAction(blocks: readonly string[]): boolean {
  return (
    blocks.length >= 4 &&
    blocks
      .slice(0, -1)
      .some((block) =>
        /[가-힣\p{Script=Latin}\p{N})”"’'](?:을|를|만|로|으로|마다|도록|없이)$/u.test(block),
      )
  );
}
