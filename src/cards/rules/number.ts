import { mayHide, shownPart, withBlank, withLead } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { questionsIn } from '../questions.ts';
import { isIdle } from './idle-number.ts';
import type { Statement } from '../statement/statement.ts';
import {
  decimalsOf,
  inDigits,
  insideBrackets,
  namesLevel,
  plainValue,
  quantitiesOf,
  spelledQuantities,
} from '../text/numbers.ts';
import type { Quantity } from '../text/numbers.ts';
import { remembered } from '../text/remembered.ts';
import { wordCount, wordsOf } from '../text/script.ts';
import { isStopWord } from '../text/words.ts';

const METRIC =
  /accura|정확|\bAP|mAP|IoU|AUC|ROC|\bF1|BLEU|ROUGE|WER|perplexity|dice|kappa|RMSE|MSE|MAE|PSNR|SSIM|FID|error|오류|오차|recall|precision|재현율|정밀도|민감도|특이도|sensitiv|specific|speed|속도|시간|latency|지연|throughput|처리량|\btime\b|batch|배치|learning rate|\blr\b|학습률|epoch|에폭|momentum|모멘텀|decay|감쇠|dropout|드롭아웃|size|크기|해상도|resolution|\brate\b|비율|\bratio|stride|스트라이드|padding|layer|층|kernel|커널|channel|채널|filter|필터|param|파라미터|매개변수|dimension|차원|threshold|임계|temperature|온도|weight|가중치|loss|손실|score|점수|improv|향상|개선|reduc|감소|줄|increas|증가|늘|faster|빠르|느리|slower|개수|총|평균|mean|median|average|최대|최소|up to|over|more than|以上|超过|率|数|步|准确率|精度|速度|时间|学习率|批|参数|提升|提高|降低|减少|大小|层|维|学習率|バッチ|エポック|精度|向上|削減|速|枚|个|個|λ|lambda|alpha|beta|α|β|epsilon|gamma|γ|sigma|σ|top-\d|grid|격자|그리드|anchor|앵커|box|박스|patch|패치|memory|메모리|FLOP|head|GPU|dataset|데이터|images|이미지|영상|samples|patients|환자|slides|슬라이드|classes|클래스|categories|tokens|토큰|hours|days|확률|probab|p-value|유의|chance|α|odds|hazard|confidence|신뢰/iu;

const measures = remembered((clause) => METRIC.test(clause));

/** A number with its unit, where the same sentence names what is measured. */
export function numberRule(statement: Statement): Candidate[] {
  const assignment = assigned(statement);
  if (assignment !== undefined) return [assignment];
  const spelled = spelledQuantities(statement.text, statement.language).filter((quantity) =>
    isFree(statement, quantity),
  );
  return [
    ...quantitiesOf(statement.text).filter((quantity) => isAskable(statement, quantity)),
    ...spelled,
  ]
    .map((quantity) => hiddenNumber(statement, quantity))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 4);
}

function isAskable(statement: Statement, quantity: Quantity): boolean {
  const value = plainValue(quantity.digits);
  const isOne = value !== undefined && Math.abs(value) <= 1 && decimalsOf(quantity.digits) === 0;
  if (isOne && !/^(?:[KMGTP]i?B|[%％]|m?s|秒|[万億亿])$/.test(quantity.unit)) return false;
  const after = statement.text.slice(quantity.to);
  if (isOneOfMany(statement.text, quantity) || isIdle(statement, quantity)) return false;
  if (/^(?:가지|种)$/.test(quantity.unit) || namesLevel(quantity, after)) return false;
  if (
    /^(?:단계|종류|종|개|类|项|段階|種類)$/.test(quantity.unit) &&
    /^\s?[(（][^()（）]*[,，、]/u.test(statement.text.slice(quantity.to))
  )
    return false;
  if (statement.children.length > 0 && /^(?:단계|종류|종|개|个|つ)$/.test(quantity.unit))
    return false;
  if (
    quantity.unit === '' &&
    /^\d+\/\d+$/.test(quantity.digits) &&
    !isAssignedIn(statement.text, quantity) &&
    !/^\s?(?:次方|乗|제곱|승(?![가-힣])|power)/.test(after)
  )
    return false;
  if (/^1\s?[x×*]\s?1$/.test(quantity.digits)) return false;
  if (/^\s?vs\b/i.test(after) || /\bvs\.?\s?$/i.test(statement.text.slice(0, quantity.from)))
    return false;
  if (quantity.from <= 1 && /^\s?[:：]/.test(after)) return false;
  if (countsShown(statement.text, quantity) || /^\S{0,3}\s?(?:->|=>|→)\s?\d/.test(after))
    return false;
  if (!isFree(statement, quantity)) return false;
  const clause = clauseAround(statement.text, quantity);
  if (/±|\d:\d/.test(quantity.digits) || countsThings(statement.text, quantity)) return true;
  const isMeasured =
    quantity.unit !== '' ||
    decimalsOf(quantity.digits) > 0 ||
    (/^[([]/.test(quantity.digits) &&
      /(?:\bis|\bare|=|는|은|为|是|は)\s?$/.test(statement.text.slice(0, quantity.from))) ||
    /\d\s?(?:[~∼～–到至]|to\s|에서)\s?\d/.test(quantity.digits) ||
    /^\s?(?:次方|乗)/.test(after);
  return isMeasured || measures(clause) || isAssignedIn(statement.text, quantity);
}

/** `3 object categories (grid, screw, and zipper)`: how many there are can be seen. */
function countsShown(text: string, quantity: Quantity): boolean {
  const value = plainValue(quantity.digits) ?? 0;
  if (value < 2 || value > 9) return false;
  const listed = /^[^()（）.]{0,40}[(（]([^()（）]+)[)）]/u.exec(text.slice(quantity.to))?.[1];
  return listed !== undefined && listed.split(/,\s?|、|，|\s?\/\s?/u).length === value;
}

/**
 * The whole of a share (`29 个…中有 17 个`, `43명의 학생 중 33명`); in Chinese and Japanese also where a change begins
 * (`99.8から8.6に`), one of several side by side (`7B、13B 和 70B`), the axes of a space (`2次元`).
 */
function isOneOfMany(text: string, { from, to, unit, digits }: Quantity): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (
    /(?:例?如|比如|例えば|たとえば)\s?$/u.test(before) ||
    /→\s?$/u.test(before) ||
    /^\s?→/u.test(after)
  )
    return true;
  if (/^[^，、。]{0,10}(?:のうち|中有|里有|当中有?)/u.test(after)) return true;
  if (/^(?:의\s)?[^,.]{0,12}\s중(?:에서?)?\s(?:[^\s,.]{1,8}\s)?\d/u.test(after)) return true;
  if (/^から[^。]{0,3}\d[^。]{0,12}[にへ]/u.test(after)) return true;
  if (/从\s?$/u.test(before) && /^[^，。]{0,10}(?:至|到|为)\s?\d/u.test(after)) return true;
  if (/^(?:次元|维)$/u.test(unit) && (plainValue(digits) ?? 9) <= 3) return true;
  if (unit === '' || /分别|それぞれ|各自/u.test(text)) return false;
  if (!/^\s?[、和与と]/u.test(after) && !/[、和与と]\s?$/u.test(before)) return false;
  const same = unit.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const joint = String.raw`\s?(?:、|和|与|と)\s?`;
  return (
    new RegExp(String.raw`^${joint}\d[\d.]*\s?${same}`, 'u').test(after) ||
    new RegExp(String.raw`\d\s?${same}${joint}$`, 'u').test(before)
  );
}

function isFree({ text, atoms }: Statement, quantity: Quantity): boolean {
  return !insideBrackets(text, quantity) && mayHide(text, quantity, atoms);
}

/** `10,675 syntactic questions`: what is counted stands right behind the number. */
function countsThings(text: string, quantity: Quantity): boolean {
  const value = plainValue(quantity.digits) ?? 0;
  return value > 3 && /^\s(?:[a-z-]+\s){0,2}[a-z]{3,}[^s\W]s\b/.test(text.slice(quantity.to));
}

function isAssignedIn(text: string, quantity: Quantity): boolean {
  return /[\p{L})]\s?(?:=|≈|:|：|~|<|>|≤|≥)\s?$/u.test(text.slice(0, quantity.from));
}

/** The part between commas, semicolons and sentence ends in which the number stands. */
function clauseAround(text: string, quantity: Quantity): string {
  const before =
    text
      .slice(0, quantity.from)
      .split(/[;；。]|\.\s|,\s(?=[^\d])/u)
      .at(-1) ?? '';
  const after = text.slice(quantity.to).split(/[;；。]|\.\s|,\s(?=[^\d])/u)[0] ?? '';
  return `${before} ${after}`;
}

function hiddenNumber(statement: Statement, quantity: Quantity): Candidate {
  const part = shownPart(statement, quantity);
  const text = statement.text.slice(part.from, part.to);
  const span = { from: quantity.from - part.from, to: quantity.to - part.from };
  return candidate({
    kind: 'number',
    front: withLead(statement, withBlank(text, span)),
    back: quantity.text,
    accept: /\d/.test(quantity.text) ? [] : [inDigits(quantity.text) ?? []].flat(),
    score: scoreOf(statement, quantity),
    hidden: { text, span },
  });
}

/** `65B 모델은 …`: which one it is, and not what is measured of it. */
function isTopic({ text }: Statement, { from, to }: Quantity): boolean {
  return from <= 2 && /^\s[가-힣A-Za-z]{1,12}(?:은|는)\s/.test(text.slice(to));
}

/** Things counted one by one: worth less than what is measured. */
const COUNT =
  /^(?:개|장|명|층|번|회|단계|个|张|层|种|个|次|個|枚|層|人|回|layers?|steps?|heads?|blocks?)$/;

function scoreOf(statement: Statement, quantity: Quantity): number {
  let score = 0.62;
  if (quantity.unit !== '') score += 0.08;
  if (measures(clauseAround(statement.text, quantity))) score += 0.1;
  if (/[%％.±]/.test(quantity.text)) score += 0.06;
  const value = plainValue(quantity.digits);
  if (value !== undefined && Number.isInteger(value) && value <= 3) score -= 0.12;
  if (isTopic(statement, quantity)) score -= 0.12;
  if (/(?:->|=>|→)\s?$/.test(statement.text.slice(0, quantity.from))) score -= 0.1;
  if (/^에서\s(?:약\s)?\d/.test(statement.text.slice(quantity.to))) score -= 0.1;
  if (!/\d/.test(quantity.digits) || COUNT.test(quantity.unit)) score -= 0.1;
  return score;
}

/** `배치 크기는 4096이다` and its like: too few words for a blank, so the quantity is asked for by name. */
const STATED =
  /^(?:The\s)?(\p{L}[^,，、。=:：]{1,30}?)(?:(?:은|는)\s|は\s?|为\s?|是\s?|\s(?:is|was|are)\s(?:set to\s)?)((?:약\s|총\s|about\s|约|約)?(?:[A-Za-z]\s?=\s?)?[\d.,]+(?:e-?\d+)?(?:\s?[x×]\s?[\d.,]+){0,2}\s?[^\s\d가-힣はをにで]{0,6}?(?:\s?(?:토큰|단어|문장|쌍|장|명|개))?)(?:이다|다|임|입니다|(?:으로|로|을|를)?\s?(?:설정|사용)(?:한다|함|했다|하였다)?|である|です|とした|に設定した|\s?を使用(?:した|する)?|个)?$/u;

/** `batch size = 32` alone on a line: the quantity is asked for by name. */
function assigned(statement: Statement): Candidate | undefined {
  if (statement.children.length > 0) return undefined;
  const text = statement.text.replace(/[.。]$/u, '');
  const match =
    STATED.exec(text) ??
    /^([^=:：≈]{2,40}?)\s*(?:=|:|：|≈)\s*(\S.{0,24})$/u.exec(text) ??
    (statement.lead === ''
      ? null
      : /^(\p{L}[^()（）]{1,40}?)\s?[(（]([^()（）\s]{1,16})[)）]$/u.exec(text)) ??
    (statement.lead === '' ? null : /^(\p{L}[\p{L}\s-]{1,30}?)\s(\d[^\s가-힣]{0,12})$/u.exec(text));
  const name = match?.[1];
  const rest = match?.[2];
  if (
    name === undefined ||
    rest === undefined ||
    !/\p{L}/u.test(name) ||
    /\s\d+\s/.test(name) ||
    wordCount(name) > 4
  )
    return undefined;
  const quantity = quantitiesOf(text).find((found) => found.from >= text.lastIndexOf(rest));
  if (
    quantity === undefined ||
    wordsOf(rest.replace(quantity.text, '').replace(/^[A-Za-z]\s?=\s?$/, '')).some(
      (word) => !isStopWord(word) && !/^(?:총|약|토큰|단어|문장|쌍)$/.test(word),
    )
  )
    return undefined;
  const back = rest.replace(quantity.text, '').trim() === '' ? quantity.text : rest.trim();
  const questions = questionsIn(statement.asking);
  const isShare = /[%％]$/.test(back) && /[)）]$/.test(text);
  const isSize = /^[KMGTP]i?B$/.test(quantity.unit) && !/크기|size|大小|サイズ/i.test(name);
  const question = isShare
    ? questions.share(name.trim())
    : isSize
      ? questions.size(name.trim())
      : questions.value(name.trim());
  return candidate({ kind: 'number', front: withLead(statement, question), back, score: 0.72 });
}
