import { wordsOf } from './answer-key.ts';

/** Beginnings that turn a word into its opposite, so that they are no typing error. */
const NEGATIONS = [
  'un',
  'non',
  'in',
  'im',
  'ir',
  'dis',
  'anti',
  '비',
  '무',
  '불',
  '미',
  '반',
  '역',
];
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['max', 'min'],
  ['maximum', 'minimum'],
  ['최대', '최소'],
  ['top', 'bottom'],
  ['left', 'right'],
  ['왼쪽', '오른쪽'],
  ['high', 'low'],
  ['up', 'down'],
  ['upper', 'lower'],
  ['over', 'under'],
  ['with', 'without'],
  ['more', 'less'],
  ['증가', '감소'],
  ['이상', '이하'],
  ['초과', '미만'],
  ['true', 'false'],
  ['before', 'after'],
  ['first', 'last'],
  ['local', 'global'],
  ['hard', 'soft'],
  ['intra', 'inter'],
  ['encoder', 'decoder'],
  ['인코더', '디코더'],
];

/** Whether one text says the contrary of the other, though it looks like a typing error of it. */
export function isOpposite(guess: string, answer: string): boolean {
  const typed = wordsOf(guess);
  const right = wordsOf(answer);
  if (isNegated(typed.join(''), right.join(''))) return true;
  return (
    typed.length === right.length &&
    typed.some((word, index) => areOpposites(word, right[index] ?? ''))
  );
}

function areOpposites(one: string, other: string): boolean {
  if (one === other) return false;
  if (isNegated(one, other)) return true;
  return OPPOSITES.some(
    ([left, right]) => (left === one && right === other) || (left === other && right === one),
  );
}

function isNegated(one: string, other: string): boolean {
  return NEGATIONS.some((prefix) => one === prefix + other || other === prefix + one);
}
