import { countNamed } from '../text/counts.ts';

/*
 * What stands below a line of a Chinese or Japanese note may be remarks about it, and no list.
 */

/** A statement over remarks about it, or items that are sentences: nothing that can be counted. */
export function isHanRemarks(name: string, items: readonly string[]): boolean {
  if (!/[\p{Script=Han}ぁ-ゖ]/u.test(name + items.join(''))) return false;
  if (/^第\s?\d/u.test(name) || items.every((item) => /^第\s?\d/u.test(item))) return true;
  const clauses = items.filter((item) => CLAUSE.test(item) || DONE.test(item)).length;
  if (/[ぁ-ゖ]/u.test(name + items.join('')) && clauses * 2 >= items.length) return true;
  if (TOLD.test(name)) return false;
  return (
    countNamed(name) === undefined &&
    (clauses * 2 >= items.length || /是(?!否)|完全|(?<!目)的$/u.test(name))
  );
}

/** What is told in half a sentence each. */
const TOLD = /(?:问题|缺点|优点|不足|局限性?|原因|贡献|挑战|难点|优势|劣势)$/u;

/** `精度を向上`: in short what was done, and no thing. */
const DONE = /を[^、を]{0,8}(?:\p{Script=Han}{2})$/u;

const CLAUSE =
  /[るたすくいだ]。?$|(?:需要|可以|能够|会(?!话|议)|应该|必须|只(?=[需读写有用能])|把|将|被|不能|无法|最好|略有|提升|采用|使用|利用|表示|包含|通过|进行|没有|大小为|设为|[^作行]为\s?\d|是(?!否)|从.*(?:到|中))/u;
