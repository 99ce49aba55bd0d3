/** An answer that holds numbers, taken apart: `57.9 AP50` is [57.9, 50] in `#ap#`. */
export interface NumberedAnswer {
  numbers: readonly number[];
  /** The rest with `#` for each number, in one spelling per unit. */
  pattern: string;
}

export type NumberMatch = 'same' | 'loose' | 'other';

/** Spellings of one unit. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    percent: ['퍼센트', '프로', 'pct'],
    point: [
      '포인트',
      '점',
      'points',
      'percentp',
      'percentpoint',
      'percentpoints',
      'percentagepoint',
      'percentagepoints',
      '퍼센트포인트',
      '퍼센트p',
      'pp',
    ],
    us: ['마이크로초', 'microseconds', 'microsecond'],
    ms: ['밀리초', 'milliseconds', 'millisecond', 'msec', 'msecs'],
    s: ['초', 'seconds', 'second', 'secs', 'sec'],
    min: ['분', 'minutes', 'minute', 'mins'],
    h: ['시간', 'hours', 'hour', 'hrs', 'hr'],
    day: ['일', 'days', '일간'],
    fps: ['framespersecond', 'framepersecond', 'framess', 'frames초', '프레임초'],
    frame: ['프레임', 'frames'],
    px: ['픽셀', 'pixels', 'pixel', '화소'],
    nm: ['나노미터', 'nanometers'],
    um: ['마이크로미터', 'micrometers', 'micron', 'microns', '마이크론'],
    mm: ['밀리미터', 'millimeters', 'millimeter', 'millimetres'],
    cm: ['센티미터', 'centimeters', 'centimeter', 'centimetres'],
    배: ['times', 'fold', '배수'],
    layer: ['layers', '층', '개층'],
    stage: ['stages', '단계'],
    class: ['classes', '클래스', '개클래스'],
    channel: ['channels', '채널', '개채널'],
    filter: ['filters', '필터'],
    image: ['images', '장', '이미지'],
    slide: ['slides', '슬라이드'],
    people: ['명', '사람', 'persons', 'person'],
    case: ['cases', '건', '례'],
    team: ['teams', '팀'],
    개: ['가지', '종', '종류', 'kinds', 'types', 'things', 'items'],
  }).flatMap(([unit, spellings]) => [unit, ...spellings].map((spelling) => [spelling, unit])),
);

/** Units that measure the same: how much of the first one is in each. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3_600, day: 86_400 },
  { nm: 1e-9, um: 1e-6, mm: 1e-3, cm: 1e-2 },
];

/** Counted things: `270개` says of images what `270장` does. */
const COUNTED = new Set(['image', 'slide', 'case', 'layer', 'class', 'channel', 'filter', 'team']);
const ANY_COUNT = '개';
/** What people say for one another, though it is not quite the same. */
const LOOSELY: readonly (readonly string[])[] = [['fps', 'frame']];

const NUMBER = /minus\d+(?:\.\d+)?|\d+over\d+|\d+(?:\.\d+)?/g;

/** The numbers of an answer's key and what stands around them; null when it has none. */
export function numbersOf(key: string): NumberedAnswer | null {
  const numbers = (key.match(NUMBER) ?? []).map(valueOf);
  if (numbers.length === 0) return null;
  const pattern = key
    .replace(NUMBER, '#')
    .replace(/^초당#(?:프레임|frames?|fps)$/, '#fps')
    .replace(/[^#]+/g, (between) => UNITS.get(between) ?? between);
  return { numbers, pattern };
}

function valueOf(found: string): number {
  const [above = '', below] = found.split('over');
  const value = Number(above.replace('minus', '-'));
  return below === undefined ? value : value / Number(below);
}

/** Numbers are exact; a unit may be another of the same measure: `0.065 s` is `65 ms`. */
export function compareNumbers(guess: NumberedAnswer, answer: NumberedAnswer): NumberMatch {
  if (guess.pattern === answer.pattern) return sameNumbers(guess, answer) ? 'same' : 'other';
  if (isSameMeasure(guess, answer)) return 'same';
  if (!sameNumbers(guess, answer)) return 'other';
  const [typed, right] = [unitOf(guess), unitOf(answer)];
  if (typed === null || right === null) return 'other';
  if (typed === ANY_COUNT && (right === '' || COUNTED.has(right))) return 'same';
  if (right === '' && typed === 'point') return 'loose';
  if (typed === '' && right.length <= UNIT_LETTERS_MOST) return 'loose';
  return LOOSELY.some((units) => units.includes(typed) && units.includes(right))
    ? 'loose'
    : 'other';
}

const UNIT_LETTERS_MOST = 12;

export function sameNumbers(one: NumberedAnswer, other: NumberedAnswer): boolean {
  return (
    one.numbers.length === other.numbers.length &&
    one.numbers.every((number, index) => number === other.numbers[index])
  );
}

/** What stands behind one number, or a product of them; empty when nothing does, null for any other answer. */
function unitOf({ pattern }: NumberedAnswer): string | null {
  return /^#(?:x#)*([^#]*)$/.exec(pattern)?.[1] ?? null;
}

function isSameMeasure(guess: NumberedAnswer, answer: NumberedAnswer): boolean {
  const [typed = Number.NaN] = guess.numbers;
  const [right = Number.NaN] = answer.numbers;
  if (guess.numbers.length !== 1 || answer.numbers.length !== 1) return false;
  return SCALES.some((scale) => {
    const [one, other] = [scale[unitOf(guess) ?? ''], scale[unitOf(answer) ?? '']];
    return one !== undefined && other !== undefined && isNearly(typed * one, right * other);
  });
}

/** As near as decimal fractions are told. */
function isNearly(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
