import { remembered } from '../text/remembered.ts';

/*
 * What stands at the beginning of a line and says nothing by itself: list numbers, connectives, words that announce.
 */

export const CONNECTIVES =
  /^(?:(?:이를 위해서?|이를 통해서?|이에 따라|이에(?=[,，])|이때|이 때|이와 함께|이와 더불어|그리고|또한|또|그래서|따라서|그러므로|하지만|그러나|반면에|반면|대신에|대신|즉|결국|게다가|근데|그런데|한편|그 결과|결과적으로|그 이후로|이후로는|이후(?=[,，])|그 후|그다음에?|마지막으로|먼저|우선|특히|참고로|다만|더 나아가|물론|아울러)[,，]?\s+|(?:And|But|So|Also|Moreover|Furthermore|However|Therefore|Thus|Hence|In addition|Additionally|As a (?:result|consequence)|In the same line|Consequently|Besides|Finally|Lastly|First|Firstly|Second|Secondly|Third|Thirdly|In contrast|On the other hand|Nevertheless|Meanwhile|Then|Next|In particular|Specifically|Notably|Importantly|Interestingly|Overall|In fact|Basically|In short|Instead|To this end|To do (?:so|this)|For this(?: purpose)?|To (?:address|solve|achieve|overcome|mitigate|tackle) (?:this|these)(?: \w+)?|By doing (?:so|this)|In doing so|In this way|At this point),\s+|So\s(?=(?:the|this paper|paper|we|authors?|they|it|by|to)\s)|(?:所以|因此|因而|而且|并且|但是|不过|然而|于是)(?=[\p{L}])(?!的|是)|(?:为此|由此|对此|据此|このため|そこで|これにより|このとき|その際|此外|另外|同时|因此|所以|但是|然而|而且|并且|于是|最后|首先|其次|总之|特别是|另一方面|相反|また|さらに|しかし|ただし|そして|したがって|そのため|一方で|一方|なお|つまり|特に|最後に|まず|次に|それに対して)[,，、]\s*|(?:また|なお|さらに|しかしながら)(?=[\p{Lu}\p{Script=Han}ァ-ヶ]))/iu;
const NUMBERING =
  /^(?:(?:\(?\d{1,2}[).]|[①-⑳]|[a-hA-H][).]|\(?[ivx]{1,4}\))\s+|(?:[（(]\d{1,2}[)）]|[a-hA-H][、）])\s*|(?:->|=>)\s*|[-–—•·*▶▷►→⇒➔✔✅☑★☆※◆■□●○]+\s*)+/u;

/** `장점) …`: what sort of remark follows; its bracket would never be opened. */
const SIDE_HEAD =
  /^(?:장점|단점|한계|특징|요약|결론|참고|예|예시|문제|문제점|해결|해결책|목적|배경|핵심|정리|결과|pros?|cons?|note)\)\s*/iu;

export interface Trimmed {
  text: string;
  offset: number;
}

/** What follows an opening: behind an English connective it begins a sentence of its own. */
export function afterOpening(opening: string, rest: string): string {
  const isEnglish = /[A-Za-z]{2}/.test(opening) && /^[a-z][a-z ]/.test(rest);
  return isEnglish ? rest.slice(0, 1).toUpperCase() + rest.slice(1) : rest;
}

/** A text without list number, side head and opening connectives, and how much was cut from its start. */
export function trimmed(text: string): Trimmed {
  let rest = text;
  for (const pattern of [/^\s+/, NUMBERING, SIDE_HEAD, CONNECTIVES, CONNECTIVES]) {
    const cut = pattern.exec(rest)?.[0] ?? '';
    if (cut.length < rest.length) rest = afterOpening(cut, rest.slice(cut.length));
  }
  const offset = text.length - rest.length;
  const told = rest.replace(/\s(?:-{1,2}>|→)\ssee\s.{1,60}$/i, '');
  return { text: told.replace(/[\s,，、;；]+$/u, ''), offset };
}

/** `3.1.2 Training`, `2.预训练`. */
const SECTION_NUMBER =
  /^[1-9]\d?(?:(?:(?:\.\d{1,2})+\.?\s+|[.．、]\s*)(?=\p{L})|\s(?![个個种種类類项項步点層层])(?=\p{Script=Han}))/u;

/** Words of a heading or a parent, cut to what introduces: no numbering, colon, or "as follows". */
export const introduction = remembered((text) =>
  trimmed(text.trimStart().replace(SECTION_NUMBER, ''))
    .text.replace(
      /\s*(?:[:：]|(?:은|는)?\s?(?:다음|아래)(?:과|와) 같(?:다|음|습니다)|(?:은|는)\s다음(?:을|으로)\s(?:포함한다|포함함|구성된다|구성됨|이루어진다|이루어짐)|(?<=기 위해)서?\s(?:다음과|아래와) 같은 \S+(?:을|를)?\s?(?:사용|이용|제안|적용)\S{0,2}|如下|以下の通り)?(?:\s[-–—])?[.。．:：\s]*$/u,
      '',
    )
    .replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s?)+/u, '')
    .trim(),
);
