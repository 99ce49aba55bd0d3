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
  ['positive', 'negative'],
  ['양성', '음성'],
  ['macro', 'micro'],
  ['거대', '미세'],
  ['동형', '이형'],
  ['정상', '비정상'],
  ['내부', '외부'],

  ['인코더', '디코더'],
];

/** Whether some words say the contrary of others, though they look like a typing error of them. */
export function isOpposite(typed: readonly string[], right: readonly string[]): boolean {
  if (isNegated(typed.join(''), right.join(''))) return true;
  return (
    typed.length === right.length &&
    typed.some((word, index) => areOpposites(word, right[index] ?? ''))
  );
}

function areOpposites(one: string, other: string): boolean {
  if (one === other) return false;
  if (isNegated(one, other) || isOtherKind(one, other)) return true;
  return OPPOSITES.some(
    ([left, right]) => one.replace(left, right) === other || other.replace(left, right) === one,
  );
}

/** Beginnings that tell kinds of a thing apart. */
const KIND = /^(?:uni|bi|tri|mono|multi|semi|self|pre|post|sub|super|homo|hetero|hyper|hypo)/;

/** `bilinear` and `trilinear`: the same but for a beginning that makes it another kind. */
function isOtherKind(one: string, other: string): boolean {
  const [left, right] = [one.replace(KIND, ''), other.replace(KIND, '')];
  return left === right && left.length >= 4;
}

function isNegated(one: string, other: string): boolean {
  return NEGATIONS.some((prefix) => one === prefix + other || other === prefix + one);
}
