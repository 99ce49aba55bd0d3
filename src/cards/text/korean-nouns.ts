import type { Span } from '../../notes/paper.ts';
import { isBareNoun, nounPhraseBefore, withoutParticle } from './korean.ts';
import { isGeneric } from './words.ts';

/*
 * Korean nouns without Latin letters, number or emphasis that are still worth asking for: compounds whose last part is a
 * technical one, and objects of two parts or of three syllables. They are asked for only where nothing better stands.
 */

const TECHNICAL_TAIL =
  /(?:망|층|함수|연산|구조|기법|학습|손실|계수|률|율|맵|지도|벡터|행렬|필터|커널|경로|모듈|블록|헤드|노드|분포|공간|오차|오류|거리|간격|확률|임계값|최댓값|최솟값|평균값|기울기|알고리즘|신경망|분류기|검출기|생성기|판별기|부호기|인코더|디코더|가중치|편향|잡음|노이즈|샘플링|풀링|보간|패딩|정규화|최적화|증강|추론|추정|탐색|검색|분할|검출|회귀|군집|셀|격자|픽셀|해상도|박스|상자|마스크|앵커|좌표|메모리|캐시|버퍼|스레드|프로세스|프로토콜|서버|클라이언트|로그|인덱스|트리|그래프|큐|스택|해시|집합|세포|조직|항체|항원|단백질|유전자|수용체|효소|세포막|전위|전하|전류|전압|입자|파장|주파수|에너지|온도|압력|농도|질량|속도|가속도|밀도|궤도|스펙트럼|자기장|전기장|중력|파동|간섭|산란|편차|분산|상관|표본|검정|유의성|신뢰구간|이득|비용|보상|정책|상태|전략|제약|제한|조건|기준|예산|수요|공급|금리|효용|균형|기억|주의|지각|자극|반응|평균)$/;

/** Nouns of everyday talk: nothing is learned by recalling them. */
const EVERYDAY =
  /^(?:무작위|가능성|어려움|노력|도움|영향|관심|필요성|중요성|다양성|사실|이야기|방안|계기|절반|나머지|양쪽|서로|자체|스스로|내부|외부|주변|근처|이후|동안|사이|가운데|오른쪽|왼쪽|앞쪽|뒤쪽|위쪽|아래쪽|안쪽|바깥쪽|세트|가지|수준|범위|규모|무엇|누구|어디|언제|우리|자신|본인|모두|전부|일부|하나|여기|거기|그것|이것|문제점|장단점|해결책|어려운점|결과물|만큼|덕분|대신|기반|위주|중심|바탕|관점|측면|분야|주제|의견|견해|생각|느낌|최종|최초|어떤|이러한|그러한|각종|당시|요즘|오늘|내일|어제|올해|작년|경우|악영향|피드백|사이클|초반부|중반부|후반부|실시간|순서|이슈|강제|단점|동일|최소폭|최대폭|시점|시기|목록|각자|제목|설명|나름|무조건)$/;

/** `입력값`, `성능저하`, `알고리즘형태`: a general noun with a general ending is as general. */
const GENERAL_ENDING =
  /(?:값|형태|저하|셋|단위|수|량|별|용|군|쪽|측|부분|방식|방법|과정|결과|자체|개수|크기|들)$/;

/** `대고`, `가능하다고`, `있는걸`, `영상들이기`, `갈라`: what a verb left, and no part of a name. */
const VERBAL_BLOCK =
  /(?:다고|라고|자고|는걸|은걸|것들?|[가-힣]이기|르기|리기|우기|하기|되기|가지고|해서|해주|[려해어아져]진|[았었였했됐봤겠])$|^[대하되두놓가오보주]고$|^(?:따라서|그래서|하지만|그러나|때문에|위해서|통해서|대해서|따라)$|^(?:할|될|볼|쓸|갈|줄|있을|없을|많을|적을|클|작을)$/;

/** `최첨단 성능`, `센서 입력`: of a sort that everything has. */
function endsGeneral(noun: string): boolean {
  return isGeneral(noun.split(/\s+/).at(-1) ?? '');
}

function isGeneral(block: string): boolean {
  const stem = block.replace(GENERAL_ENDING, '');
  return isGeneric(block) || (stem !== block && stem.length >= 2 && isGeneric(stem));
}

function isWorthAsking(phrase: string): boolean {
  const blocks = phrase.split(/\s+/);
  const last = blocks.at(-1) ?? '';
  if (!/^[가-힣\s]+$/.test(phrase) || blocks.some((block) => EVERYDAY.test(block))) return false;
  if (blocks.some((block) => VERBAL_BLOCK.test(block))) return false;
  if (blocks.every((block) => isGeneral(block)) || last.length < 2) return false;
  if (/(?:적|번째|단계|첫째|둘째|것|중|상)$/.test(last)) return false;
  return phrase.replaceAll(' ', '').length >= 3;
}

/** The Hangul noun phrase, up to three blocks, that ends where a block's particle begins. */
function phraseEndingIn(text: string, block: Span): Span | undefined {
  const word = text.slice(block.from, block.to);
  const stem = withoutParticle(word);
  if (!isBareNoun(stem)) return undefined;
  const end = block.from + stem.length;
  const phrase = nounPhraseBefore(text, end);
  if (phrase === undefined || phrase.to !== end) return undefined;
  const blocks = text.slice(phrase.from, phrase.to).split(/\s+/);
  const verbal = blocks.findLastIndex((part, at) => at < blocks.length - 1 && isAdverbial(part));
  const kept = blocks.slice(Math.max(verbal + 1, blocks.length - 3));
  const whole = kept.join(' ').length;
  return { from: phrase.to - whole, to: phrase.to };
}

/** `남아`, `오랫동안`, `빠르게` before a noun belong to a verb and are no part of its name. */
function isAdverbial(block: string): boolean {
  return (
    /^(?:경우|이후|이전|동안|당시|때문|대신|다음|결과|반면)$|^[가-힣]{1,2}[아어여]$|^[가-힣]{1,2}[겨려켜쳐져펴혀셔춰줘꿔눠둬워봐내]$|(?:히|게|동안|수록|긴|린|운|른|든|쁜|큰|작은|같은|넓은|좁은|높은|낮은)$/.test(
      block,
    ) && !/(?:레이어|미디어)$/.test(block)
  );
}

/** `…를 통해`, `…로 인해`, `…를 이용해`: by what something is done or comes about. */
function isMeant(after: string): boolean {
  return /^(?:을|를)\s(?:통해|통하여|통한|이용|활용|사용|거쳐|바탕)|^(?:으로|로)\s(?:인해|인한|인하여)/.test(
    after,
  );
}

/** Nouns of a Korean text that may be asked for where no better term stands in it. */
export function plainNouns(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[가-힣]{2,}(?![\p{L}\p{N}])/gu)) {
    const block = { from: match.index, to: match.index + match[0].length };
    const phrase = phraseEndingIn(text, block);
    if (phrase === undefined) continue;
    const noun = text.slice(phrase.from, phrase.to);
    const after = text.slice(phrase.to, block.to);
    const isTechnical = TECHNICAL_TAIL.test(noun);
    const isObject = /^(?:을|를|으로|로)$/.test(after);
    const isArising =
      /^[이가]$/.test(after) &&
      /^\s(?:생[기긴겼]|발생|일어[나난]|나타[나난]|필요|사라[지진]|존재|있[다어음])/.test(
        text.slice(block.to),
      );
    const isCounted = /(?:^|\s)(?:한|두|세|네|몇|\d+)\s$/.test(text.slice(0, phrase.from));
    const isLong = noun.replaceAll(' ', '').length >= 4;
    const isMeans = isMeant(after + text.slice(block.to)) && !endsGeneral(noun) && noun.length >= 3;
    const isRole =
      isTechnical || isMeans || (isLong && !endsGeneral(noun) && (isObject || isArising));
    if (isWorthAsking(noun) && isRole && after !== '' && !isCounted) spans.push(phrase);
  }
  return spans;
}
