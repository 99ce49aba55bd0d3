import type { NoteLanguage, Span } from '../../notes/paper.ts';
import { allMatches } from './all-matches.ts';
import { remembered } from './remembered.ts';
import { bracketSpans, isLatinOrDigit } from './script.ts';

/*
 * Numbers as a reader sees them: a range, a tuple, a size and a power are one number, its unit belongs to it, and what only
 * looks like a number (a year, a version, a part of a name, a figure's label) is none.
 */

export interface Quantity extends Span {
  /** As written, with its unit. */
  text: string;
  /** The number alone, as written. */
  digits: string;
  /** Unit as written, empty without one. */
  unit: string;
}

const NUMERAL = String.raw`[+\-−]?\d+(?:,\d{3})*(?:\.\d+)?(?:e[+\-−]?\d+)?`;
const POWER = String.raw`${NUMERAL}(?:\s?[x×*]\s?10)?\^\{?[\-−]?\d+\}?|\d+[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+`;
const SINGLE = String.raw`(?:${POWER}|${NUMERAL}(?:/\d+)?)`;
/**
 * `16 to 64`, `4 到 16`, `3에서 5 사이`; behind "from" it is a change, whose two ends are two numbers, unless something ranges
 * or varies from the one to the other.
 */
const BETWEEN = String.raw`(?<!(?:(?<!\b(?:rang|var)(?:e|es|ed|ing|y|ies|ied|ying)\s)\bfrom\s|从\s?)[−\-\d.,%]{1,12})(?:\sto\s|\s?[到至]\s?)(?=[+\-−]?\d)|에서\s?(?=\d[\d.,]*\s?[%％]?\s?사이)|\s?から\s?(?=\d[\d.e-]*(?![^。]{0,3}[にへ]))`;
const JOINED = String.raw`${SINGLE}(?:%|[KMGTB×x만억천](?=\s?[~∼～–/-]\s?\d|,\s\d+[KMGTB])|°(?!\s?[CF]))?(?:\s?[x×X*~∼～–±]\s?${SINGLE}|:(?=\d)${SINGLE}|(?<=\d[%KMGTB×x]?)-(?=\d)${SINGLE}|(?<!\p{L}-?[\d.]{1,6}%?)\s[–−-]\s(?=\d)${SINGLE}|(?:${BETWEEN})${SINGLE})*`;
/** Comma-separated numbers are a tuple only when no unit stands between them and all commas are alike. */
const TUPLE = String.raw`[(\[]${JOINED}(?:,\s?${JOINED})+[)\]]|${JOINED}(?:(?:,${JOINED}){2,9}|(?:,\s${JOINED}){2,9}|(?:、${JOINED}){1,9}|(?:\s/\s${JOINED}){1,6}|(?:,\s${JOINED}){0,6},?\s(?:and|or)\s(?=\d)${JOINED})?`;

const LATIN_UNITS =
  'th percentile|th-percentile|ms|µs|us|ns|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|fps|FPS|Hz|kHz|MHz|GHz|GB|MB|KB|TB|GiB|MiB|kB|bits?|bytes?|' +
  'mmHg|bpm|kcal|mg/dL|g/dL|mmol/L|mg/kg|IU|px|pixels?|mm|cm|km|m|µm|um|nm|dB|W|kW|J|kg|mg|[KMGTP]|[kB]|bn|[GMTP]?FLOPs?|GFLOPS|TFLOPS|GMACs?|MACs?|billion|million|thousand|trillion|times|fold|x|×|X|' +
  'epochs?|iterations?|iters?|steps?|layers?|heads?|blocks?|GPUs?|TPUs?|CPUs?|images?|frames?|videos?|slides?|patches|patients?|cases|scans|samples?|examples?|' +
  'classes|categories|tokens|words|sentences|pairs|points?|pp|percent|percentage points|parameters|params|channels?|filters?|neurons|units|dimensions?|dims?|' +
  'fb⁻¹|pb⁻¹|[MGTk]?eV|σ|sigma|mol|mM|µM|μM|nM|mL|µL|μL|mV|Pa|kPa|ns/frame|ms/frame|s/slice|s/image|ms/image|img/s|images/s|tokens/s|mm/s|Gbps|Mbps|degrees?';
const CJK_UNITS =
  '%p|퍼센트|퍼센트포인트|포인트|배|개월|개|장|명|층|분|초|시간|일|주|년간|년|회|번|종류|종|가지|단계|픽셀|차원|비트|에폭|프레임|편|건|쌍|단어|문장|토큰|채널|점|만|억|조|천|백만|밀리초|도|원|달러|' +
  '个百分点|百分点|个月|个|张|台|组|句|篇|人|层|倍|种|次|毫秒|秒|分钟|小时|天|维|万|亿|千|帧|幅|名|位|类|块|轮|像素|条|对|参数|' +
  'ポイント|パーセント|エポック|ピクセル|フレーム|ヶ月|か月|個|枚|層|倍|種類|種|回|ミリ秒|秒|分間|分|時間|日間|週間|年間|日|人|台|組|次元|万|億|件|語|文|クラス|画素|段階';
/** Han words that begin like a unit: `2015 分类`. */
const HAN_WORD =
  '일(?=\\s?(?:때|경우|수록|뿐))|分[类類割布析解別别散辨子配离離岐]|条件|次[元方幂]|点[云数]|层[次级]|人[类類工脸]|天然|位置|类[别型]|块状|名[称字]|个性|对[比象应抗]|词[向典]|件[数名]|語彙|文[章字書]|回[帰归]|種[別類]|日[本語]|组[件成合织]|組[みむ合織]|台[阶形]|句[子法]|人[間口]|時[系刻]|枚数|個[別々]';
/** What may follow a Korean unit: 95% 일 is no unit in 95% 일치. */
const PARTICLE =
  '(?:을|를|이|가|은|는|의|에|로|으로|도|만|씩|보다|까지|부터|에서|과|와|나|정도|이상|이하|미만|초과|간|당|짜리|마다|뿐|쯤|였|임|이다|다|인|간의|여|할|더|전|후|중)';
const UNIT = String.raw`\s?(?:%p|°\s?[CF](?![\p{Script=Latin}])|[%％‰°]|(?:${LATIN_UNITS})(?![\p{Script=Latin}\p{N}])(?:/(?:s|sec|slice|image|frame|slide|iteration|step|epoch)(?![\p{Script=Latin}]))?(?:개|명|장|회|건)?)|\s?(?!(?<=[%％])[만억조천]|${HAN_WORD})(?:${CJK_UNITS})(?:여\s?(?=개|명|장))?(?:개|명|장|个|張|枚)?(?=$|[^가-힣]|${PARTICLE})`;
const QUANTITY = new RegExp(String.raw`(?<number>${TUPLE})(?<unit>${UNIT})?`, 'gu');

const LABELLED =
  /(?:fig(?:ure)?s?|tables?|tab|sections?|sec|eq(?:uation)?s?|appendix|chapter|chap|algorithm|alg|theorem|lemma|step|stage|phase|task|type|version|ver|no|nr|part|v|option|case|그림|표|식|수식|절|장|부록|버전|단계|테스크|태스크|스테이지|유형|图|表|式|公式|第|版本|节|章|阶段|図|版|ステップ|タスク)\.?\s?[(#]?$/iu;
const ORDINAL =
  /^(?:st|nd|rd|th)\b|^\s?(?:번째|등(?!급)|위(?![가-힣])|호|시(?:\s방향|쯤|경)|차(?!원)|절|장에서|세대|등급|단계에서|단계는|단계에|年|年度|节|章|節|章|号|月)/u;
/** A name before a whole number makes it part of the name: `RTX 3090`, `VOC 2012`, `Inception 3`. */
const NAME_BEFORE = /(?:^|[^\p{Script=Latin}])(\p{Lu}[\p{Script=Latin}\p{N}-]*)\s$/u;
const METRIC_NAME =
  /^(?:AP\w*|mAP|AUC|AUROC|ROC|FROC|IoU|mIoU|F1|PSNR|SSIM|RMSE|MSE|MAE|FID|IS|BLEU\w*|ROUGE\w*|WER|CER|Dice|DSC|Top|PPL|LR|GFLOPs|FLOPs|FPS|Acc|Accuracy|Recall|Precision|Batch|Rate|Dropout|Momentum|Decay|Epochs?|Size|Stride|Padding|Threshold|NMS|EM|ADE|FDE|Kappa)$/i;

/** All quantities of a text, best read from left to right. */
export const quantitiesOf = remembered(readQuantities);

function readQuantities(text: string): readonly Quantity[] {
  if (!/\d/.test(text)) return [];
  const found: Quantity[] = [];
  for (const match of allMatches(QUANTITY, text)) {
    const number = (match.groups?.['number'] ?? '').trim();
    const digits = number.replace(/[%°]$/, '');
    const unit = number.slice(digits.length) + (match.groups?.['unit'] ?? '').trim();
    const from = match.index;
    const to = from + match[0].trimEnd().length;
    if (isNumber(text, from, to, digits, unit))
      found.push({ from, to, text: text.slice(from, to), digits, unit });
  }
  return found;
}

function isNumber(text: string, from: number, to: number, digits: string, unit: string): boolean {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const previous = before.at(-1);
  if (isLatinOrDigit(previous) || /[-_.^#/'’]$/.test(before)) return false;
  if (
    unit === '' &&
    (isLatinOrDigit(after[0]) ||
      /^\([A-Za-z]/.test(after) ||
      /^[-_/^][\p{Script=Latin}\p{N}]/u.test(after))
  )
    return false;
  if (/^(?:st|nd|rd|th)\b/.test(after) || ORDINAL.test(after)) return false;
  if (unit.startsWith('종') && /^\s(?:오류|과오|환자|전문)/.test(after)) return false;
  if (LABELLED.test(before) || isDate(before, unit) || isStage(unit, after)) return false;
  if (isYear(digits, unit, after)) return false;
  if (isPriceRange(before, after) || namesSize(before, unit, after)) return false;
  return !belongsToName(before, digits, unit);
}

/** `9월 14일`, `9月14日`: the day of a date is no quantity. */
function isDate(before: string, unit: string): boolean {
  return /^[일日号]/.test(unit) && /[월月]\s?$/.test(before);
}

/** `2단계에서는`, `1단계: `: which stage it is, and no count of stages. */
function isStage(unit: string, after: string): boolean {
  return unit.startsWith('단계') && /^(?:에서|에는|에(?!\s걸)|는|\s?[:：])/.test(after);
}

/** `$5 to $10`: one half of a price range. */
function isPriceRange(before: string, after: string): boolean {
  return (
    /[$€£₩¥]\s?$/.test(before) &&
    (/^\s?(?:to|and|[-–~])\s?[$€£₩¥]/.test(after) ||
      /[$€£₩¥]\s?[\d.,]+\s?(?:to|and|[-–~])\s?[$€£₩¥]\s?$/.test(before))
  );
}

/** `GPT-3 175B`, `the 175B model`: which of several models it is. */
function namesSize(before: string, unit: string, after: string): boolean {
  if (!/^[BM]$/.test(unit)) return false;
  const name = NAME_BEFORE.exec(before)?.[1];
  const isNamed = name !== undefined && /\p{Lu}.*[\p{Lu}\d]/u.test(name) && !METRIC_NAME.test(name);
  return isNamed || (/\bthe\s$/i.test(before) && /^\s(?:model|version|variant)\b/i.test(after));
}

function isYear(digits: string, unit: string, after: string): boolean {
  if (!/^(?:19|20)\d\d(?:(?:\s?[~–-]\s?|,?\sand\s|\sto\s)(?:19|20)?\d\d)?$/.test(digits))
    return false;
  return unit === '' || /^[년年]/.test(unit) || /^(?:년|年)/.test(after);
}

function belongsToName(before: string, digits: string, unit: string): boolean {
  if (/^G(?:i?B)?$/.test(unit) && /\p{Lu}\p{L}*\d+\s$/u.test(before)) return true;
  if (unit !== '' || !/^\d+(?:\.\d)?$/.test(digits)) return false;
  const name = NAME_BEFORE.exec(before)?.[1];
  return name !== undefined && !METRIC_NAME.test(name) && before.trim() !== name;
}

const SPELLED: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|half a|a)\s(?:hundred|thousand|million|billion|trillion)|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s(?:[a-z-]+\s){0,2}[a-z]{2,}[^s\W]s\b))\b/g,
  ko: /(?<![가-힣])(?:두\s?(?:배|번|층)|(?:세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:배|번|층|장|명|개))(?=을|를|이|가|은|는|의|로|로만|씩|만|\s|[.,]|$)/g,
  zh: /[两三四五六七八九十](?:倍|层)/g,
  ja: /[二三四五六七八九十](?:倍|層)/g,
};

/** Numbers written as words with what they count: `three copies`, `one million`, `세 배`. */
export function spelledQuantities(text: string, language: NoteLanguage): Quantity[] {
  return allMatches(SPELLED[language], text)
    .filter(
      ({ index, 0: words }) =>
        /ion|sand|dred/.test(words) ||
        !/\b(?:the|these|those|all|its|our|both|of|other)\s$/i.test(text.slice(0, index)),
    )
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      text: match[0],
      digits: match[0],
      unit: '',
    }));
}

const NUMERALS: readonly RegExp[] = [
  /^(?:two|두|两|二)/,
  /^(?:three|세|三)/,
  /^(?:four|네|四)/,
  /^(?:five|다섯|五)/,
  /^(?:six|여섯|六)/,
  /^(?:seven|일곱|七)/,
  /^(?:eight|여덟|八)/,
  /^(?:nine|아홉|九)/,
  /^(?:ten|열|十)/,
];

/** A number in words as one would type it in digits: `3배` of `세 배`; undefined when it is no such number. */
export function inDigits(words: string): string | undefined {
  const at = NUMERALS.findIndex((numeral) => numeral.test(words));
  const numeral = NUMERALS[at];
  return numeral === undefined
    ? undefined
    : words.replace(numeral, String(at + 2)).replace(/(\d)\s(?=[가-힣])/, '$1');
}

/** Value of a plain number, thousands' separators resolved; undefined for ranges, tuples, sizes and powers. */
export function plainValue(digits: string): number | undefined {
  const plain = digits.replaceAll(/(?<=\d),(?=\d{3})/g, '').replace('−', '-');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Digits behind the decimal point. */
export function decimalsOf(digits: string): number {
  return /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
}

/** Every run of digits in a text, for checking that no number is on a card that is not in its bullet. */
export function digitRuns(text: string): string[] {
  return text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** `95% CI`, `the 95% limits of agreement`: the name of an interval. */
export function namesLevel({ unit }: Quantity, after: string): boolean {
  return (
    /^[%％]$/.test(unit) &&
    /^\s?(?:CI\b|(?:confidence|credible|prediction)\s(?:interval|level|limit|region)|limits? of agreement|신뢰\s?(?:구간|수준|한계)|일치\s?한계|置信区间|信頼区間)/i.test(
      after,
    )
  );
}

/** Whether a place lies in brackets. */
export function insideBrackets(text: string, span: Span): boolean {
  return bracketSpans(text).some((bracket) => bracket.from < span.from && span.to < bracket.to);
}
