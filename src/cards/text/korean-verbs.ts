/*
 * Korean verbs at the end of a line in the form that stands before a noun: `사용한다` to `사용하는`. Only endings whose stem
 * can be told from their letters; undefined for all others.
 */

const FINALS = 28;
const NIEUN = 4;
const MIEUM = 16;
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** Endings of 하다 and 되다, which most verbs of notes have. */
const REGULAR: readonly [RegExp, string][] = [
  [/(?:하였다|했다|하였음|했음|하였습니다|했습니다)$/, '한'],
  [/(?:되었다|됐다|되었음|됐음|되었습니다|됐습니다)$/, '된'],
  [
    /(?<=발견|제안|공개|달성|증명|확인|평가|진행|실험|수행|비교|검증|수집|구축|개발|조사|추정|도입)함$/,
    '한',
  ],
  [/(?:한다|합니다|함)$/, '하는'],
  [/(?:된다|됩니다|됨)$/, '되는'],
  [/(?:는다|습니다)$/, '는'],
  [/(?<=[않있없같높낮넓좁많적받얻찾넣읽잃])음$/, '는'],
];

/** Nouns of doing that end a line without their verb. */
const BARE =
  /(?:사용|이용|활용|제안|적용|비교|수행|진행|평가|실험|고려|도입|채택|결합|학습|예측|추출|생성|제공|지원|정의|구분|분류|포함|필요|추정|계산|측정|구성|증명|검증|확인|설명|처리|제거|최적화|개선|조정|변환|결정|선택|탐지|검출|인식|설계|구현|공개|수집|구축|조사|분석|달성|해결|감소|관리)$/;

/** The line with its last verb before a noun. */
export function adnominal(line: string): string | undefined {
  const text = line.replace(/[.\s]+$/, '');
  const regular = REGULAR.find(([ending]) => ending.test(text));
  if (regular !== undefined) return text.replace(regular[0], regular[1]);
  if (BARE.test(text)) return `${text}하는`;
  const isPlain = text.endsWith('다');
  const stem = isPlain ? text.slice(0, -1) : text;
  const last = stem.charCodeAt(stem.length - 1);
  const final = last >= FIRST && last <= LAST ? (last - FIRST) % FINALS : -1;
  if (final !== (isPlain ? NIEUN : MIEUM)) return undefined;
  return `${stem.slice(0, -1)}${String.fromCharCode(last - final)}는`;
}
