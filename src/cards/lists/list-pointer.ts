import type { Statement } from '../statement/statement.ts';
import { countNamed } from '../text/counts.ts';
import { wordCount } from '../text/script.ts';

/** `이를 개선하기 위해 다음 3가지 방법을 사용`: what it is for stands before; what is announced does not. */
const BACK = /^(?:이|그)(?:를|것을|러한 \S+[을를])\s(?=\S{1,8}기\s위(?:해서?|하여|한),?\s)/;

/** `아래의 세 모듈로 구성`, `There are three parts`: only announces what stands right below. */
const BELOW = /^(?:(?:다음|아래)(?:의|과 같은)\s|there (?:are|exist)\s|the following\s)/i;
const LONGEST_ITEM = 10;

/** A line that announces its list, without the words that point back or below; any other line as it is. */
export function withoutPointer({ text, children }: Statement): string {
  if (BACK.test(text) && countNamed(text) === children.length) return text.replace(BACK, '');
  const isList =
    children.length >= 2 && children.every((child) => wordCount(child.text) <= LONGEST_ITEM);
  return isList ? text.replace(BELOW, '') : text;
}
