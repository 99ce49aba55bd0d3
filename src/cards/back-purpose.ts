import type { Statement } from './statement.ts';
import { countNamed } from './text/counts.ts';

/** `이를 개선하기 위해 다음 3가지 방법을 사용`: what it is for stands before; what is announced does not. */
const BACK = /^(?:이|그)(?:를|것을|러한 \S+[을를])\s(?=\S{1,8}기\s위(?:해서?|하여|한),?\s)/;

/** A line that announces its list, without the word that points back. */
export function withoutBackPurpose({ text, children }: Statement): string {
  return BACK.test(text) && countNamed(text) === children.length ? text.replace(BACK, '') : text;
}
