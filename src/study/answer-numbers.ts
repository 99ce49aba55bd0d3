/** An answer that holds numbers, taken apart: `57.9 AP50` is [57.9, 50] in `#ap#`. */
export interface NumberedAnswer {
  numbers: readonly number[];
  /** The rest with `#` for each number, in one spelling per unit. */
  pattern: string;
}

/** Spellings of one unit. Longer ones first where one begins another. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    퍼센트: 'percent',
    프로: 'percent',
    퍼센트포인트: 'percentpoint',
    밀리초: 'ms',
    milliseconds: 'ms',
    millisecond: 'ms',
    msec: 'ms',
    seconds: 's',
    second: 's',
    secs: 's',
    sec: 's',
    초: 's',
    minutes: 'min',
    minute: 'min',
    분: 'min',
    hours: 'h',
    hour: 'h',
    시간: 'h',
    framespersecond: 'fps',
    frames: 'fps',
    픽셀: 'px',
    pixels: 'px',
    pixel: 'px',
    times: '배',
    layers: 'layer',
    층: 'layer',
    stages: 'stage',
    단계: 'stage',
    classes: 'class',
    클래스: 'class',
    channels: 'channel',
    채널: 'channel',
    images: 'image',
    장: 'image',
    명: 'people',
  }),
);

const NUMBER = /minus\d+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** The numbers of an answer's key and what stands around them; null when it has none. */
export function numbersOf(key: string): NumberedAnswer | null {
  const numbers = (key.match(NUMBER) ?? []).map((found) => Number(found.replace('minus', '-')));
  if (numbers.length === 0) return null;
  const pattern = key
    .replace(NUMBER, '#')
    .replace(/[^#]+/g, (between) => UNITS.get(between) ?? between);
  return { numbers, pattern };
}

export function sameNumbers(one: NumberedAnswer, other: NumberedAnswer): boolean {
  return (
    one.numbers.length === other.numbers.length &&
    one.numbers.every((number, index) => number === other.numbers[index])
  );
}

/** Whether all that is missing from the guess is the unit behind a number: `22` for `22 ms`. */
export function lacksOnlyTheUnit(guess: NumberedAnswer, answer: NumberedAnswer): boolean {
  const bare = answer.pattern.replace(/[^#x]/g, '');
  return guess.pattern === bare && /^[#x]+[^#]{1,12}$/.test(answer.pattern);
}
