/** Latin letters as Koreans say them; longer names first, so that 에이치 is not read as 에이 and 치. */
const LETTER_NAMES: readonly (readonly [string, string])[] = [
  ['더블유', 'w'],
  ['에이치', 'h'],
  ['에이', 'a'],
  ['에프', 'f'],
  ['제이', 'j'],
  ['케이', 'k'],
  ['에스', 's'],
  ['브이', 'v'],
  ['엑스', 'x'],
  ['와이', 'y'],
  ['제트', 'z'],
  ['아이', 'i'],
  ['비', 'b'],
  ['씨', 'c'],
  ['시', 'c'],
  ['디', 'd'],
  ['이', 'e'],
  ['지', 'g'],
  ['엘', 'l'],
  ['엠', 'm'],
  ['엔', 'n'],
  ['오', 'o'],
  ['피', 'p'],
  ['큐', 'q'],
  ['알', 'r'],
  ['티', 't'],
  ['유', 'u'],
];
const SPELLED = new RegExp(
  `(?<![가-힣])(?:${LETTER_NAMES.map(([name]) => name).join('|')}){2,}(?![가-힣])`,
  'gu',
);
const ONE = new RegExp(LETTER_NAMES.map(([name]) => name).join('|'), 'gu');
const LETTERS = new Map(LETTER_NAMES);

/** Words that spell an abbreviation out turned into it: `mask 알시엔엔` is `mask rcnn`. Other words stay. */
export function readSpelledLetters(text: string): string {
  return text.replaceAll(SPELLED, (word) =>
    word.replaceAll(ONE, (name) => LETTERS.get(name) ?? name),
  );
}
