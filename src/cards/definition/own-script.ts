import { allMatches } from '../text/all-matches.ts';
import { withoutParticle } from '../text/korean.ts';
import { wordsOf } from '../text/script.ts';
import { KNOWN_TERMS } from '../text/terms.ts';
import { isGenericCompound, LABELS } from '../text/words.ts';
import type { Sign } from './sign.ts';

/** Words that in Korean, Chinese and Japanese end the names of procedures, measures and parts. */
const NAMED_KIND =
  /[\p{Script=Han}ァ-ヶー]{2,}(?:算法|机制|定理|协议|损失|卷积|采样|网络|法則|定理|アルゴリズム|損失)$|[\p{Script=Han}ァ-ヶー]{2,}法$|[가-힣]{2,}\s?(?:알고리즘|네트워크|신경망|손실|정리|법칙|함수|풀링|샘플링|커널)$/u;

/** Nothing but words of every paper: `학습 방법`, `数据规模`, `課題設定`. */
export function isPlain(term: string): boolean {
  return wordsOf(term).every((word) => isPlainWord(withoutParticle(word)));
}

function isPlainWord(word: string): boolean {
  if (isGenericCompound(word) || LABELS.has(word)) return true;
  if (word.length < 4 || word.length > 6 || !/^\p{Script=Han}+$/u.test(word)) return false;
  return isPlainWord(word.slice(0, 2)) && isPlainWord(word.slice(2));
}

/** Of two nouns: `마스크 가지`, `浅层克隆`; a long word in katakana is a foreign one. */
const COMPOUND = /^[가-힣]{2,}(?:\s[가-힣]{2,}){1,2}$|^[\p{Script=Han}ァ-ヶー・]{4,10}$/u;

/** How far a name in the note's own language, without marks, looks like a term. */
export function ofOwnScript(term: string): Sign {
  const isKnown = [KNOWN_TERMS.ko, KNOWN_TERMS.zh, KNOWN_TERMS.ja].some((known) =>
    allMatches(known, term).some(([found]) => found === term),
  );
  if (isKnown) return 2;
  if (NAMED_KIND.test(term)) return 2;
  return COMPOUND.test(term) ? 1 : 0;
}
