import { hasFiniteVerb } from '../text/english.ts';
import { isKoreanSentence } from '../text/korean.ts';
import { countNamed } from '../text/counts.ts';

/*
 * Whether the items of a list are of one kind: all are names, or all are told in one form. A remark among names, or one
 * that trails off, shows that the lines are no list.
 */

/** Names of things that are told in half a sentence each: a drawback may be a noun or what goes wrong. */
const TOLD =
  /(?:점|한계|특징|이유|원인|요인|문제|어려움|과제|조건|기준|제약|효과|특성|성질|단계|절차|방법|방식|전략|규칙|역할|기여|가정|목표|과정|기능|limits|limitations|contributions|(?:dis)?advantages|benefits|drawbacks|weaknesses|strengths|shortcomings|challenges|problems|issues|reasons|causes|assumptions|conditions|requirements|properties|features|steps|stages|phases|rules|goals|tricks|approaches|strategies|pros|cons)(?:들)?(?![A-Za-z])/i;

const OPEN = /(?:등|etc\.?|等|など|…|\.\.\.)[)）]?$/i;

/** Forms that an item can have; undefined for one that none should have. */
function formOf(item: string): string {
  if (/[가-힣]것$/.test(item)) return 'thing';
  if (item.split(/\s+/).length <= (/[가-힣]/.test(item) ? 1 : 3)) return 'name';
  if (/[가-힣]/.test(item)) {
    if (/(?:하기|[가-힣]기)$/.test(item) && isKoreanSentence(item)) return 'doing';
    return isKoreanSentence(item) ? 'told' : 'name';
  }
  if (/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(item))
    return hasFiniteVerb(item) ? 'told' : 'name';
  return 'name';
}

/** Whether what has this name may be told in half a sentence. */
export function isToldOf(name: string): boolean {
  return TOLD.test(name);
}

/** Whether these items can stand on one list card below this name. */
export function areOneKind(name: string, items: readonly string[]): boolean {
  if (items.some((item) => OPEN.test(item) || /[。.!]\s\S|\s=\s|\[[a-z]+\]$/.test(item)))
    return false;
  const arrows = items.filter((item) => /->|→/.test(item)).length;
  if (arrows > 0 && arrows < items.length) return false;
  const forms = items.map((item) => formOf(item));
  const things = forms.filter((form) => form === 'thing').length;
  if (things > 0 && things < items.length) return false;
  if (TOLD.test(name)) return true;
  const told = forms.filter((form) => form === 'told').length;
  if (countNamed(name) === items.length) return told === items.length || told * 2 < items.length;
  return new Set(forms).size === 1 && told === 0;
}
