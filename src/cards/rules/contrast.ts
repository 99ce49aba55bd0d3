import { BLANK, withLead } from '../targets/blank.ts';
import { candidate } from '../candidate.ts';
import { blanked, type Contrast } from '../two-sides.ts';
import { englishContrasts } from './english-contrast.ts';
import type { Candidate } from '../candidate.ts';
import type { Span } from '../../notes/paper.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement/statement.ts';
import { nounPhraseAfter, nounPhraseBefore } from '../text/korean.ts';
import { foldedForm, wordCount, wordsOf } from '../text/script.ts';
import { isGeneric, isStopWord } from '../text/words.ts';
import { isPaper } from '../statement/paper-name.ts';
import { opensOutside } from '../statement/self-contained.ts';

/** Two sides named in one sentence: which of the two? */
export function contrastRule(statement: Statement): Candidate[] {
  return statement.sentences.flatMap((span) => {
    const sentence = statement.text.slice(span.from, span.to);
    const found = contrastsIn(sentence, statement.language).find((one) =>
      isAskable(one, statement),
    );
    if (found === undefined) return [];
    const { answer, other } = found;
    const [one, two] = [answer, other].toSorted() as [string, string];
    const shown = found.question.replace(/[.。]$/u, '');
    const front = withLead(statement, questionsIn(statement.asking).which(shown, one, two));
    return [candidate({ kind: 'contrast', front, back: answer, options: [other], score: 0.7 })];
  });
}

function contrastsIn(sentence: string, language: string): Contrast[] {
  if (language === 'ko')
    return [
      ...koreanInstead(sentence),
      ...koreanUnlike(sentence),
      ...koreanWhereas(sentence),
      ...koreanParallel(sentence),
    ];
  if (language === 'en') return englishContrasts(sentence);
  if (language === 'zh')
    return [
      ...between(sentence, CHINESE_PARALLEL),
      ...between(
        sentence,
        /^(?:与|和|不同于)(?<other>[^，]{2,20}?)(?:不同|相反|相比)?，(?<answer>[^，是在将的]{2,20}?)(?=是|在|将|使用|采用|不|可以|能|只|通过)/u,
      ),
    ];
  return [
    ...between(sentence, JAPANESE_PARALLEL),
    ...between(
      sentence,
      /^(?<other>[^、。は]{2,20}?)(?:とは異なり|と違い|と異なり|に対して)、(?<answer>[^、。は]{2,20}?)(?=は)/u,
    ),
  ];
}

const NAMED = String.raw`(?:传统|普通|标准|原始|従来の|通常の)?\s?[A-Z][\p{Script=Latin}\p{N}]*(?:[ -][\p{Script=Latin}\p{N}]+){0,2}`;

/** `A …，而 B …`, `A …，B …`: two Latin names of which the same sort of thing is said, each in its own clause. */
const CHINESE_PARALLEL = new RegExp(
  String.raw`^(?<other>${NAMED})\s?(?:只|仅|是|使用|采用|利用|用|对|需要|依赖|根据|没有|不|能|完全|通过|先|每|把|将)[^，。；]{3,40}[，；]\s?(?:而\s?)?(?<answer>${NAMED})(?=\s?(?:只|仅|是|则|同时|使用|采用|利用|用|对|需要|依赖|根据|没有|不|能|完全|通过|先|每|把|将)[^，。]{3,})`,
  'u',
);
const JAPANESE_PARALLEL = new RegExp(
  String.raw`^(?<other>${NAMED})は[^、。は]{4,40}(?:が|し|い|り|き|み|え|て|で|る)、(?:一方、?)?(?<answer>${NAMED})(?=は[^、。は]{4,})`,
  'u',
);

/** `B 대신 A를 쓴다`; what stands before the clause is left out when it names B too. */
function koreanInstead(sentence: string): Contrast[] {
  const match = /\s대신(?:에)?\s/.exec(sentence);
  if (match === null) return [];
  const from = match.index + match[0].length;
  const other = nounPhraseBefore(sentence, match.index);
  const answer = nounPhraseAfter(sentence, from) ?? untilUse(sentence, from);
  if (other === undefined || answer === undefined) return [];
  const name = sentence.slice(other.from, other.to);
  const before = clauseBefore(sentence.slice(0, other.from), name);
  const moved = from - before.length;
  const text = before + sentence.slice(from);
  return blanked(text, { from: answer.from - moved, to: answer.to - moved }, name);
}

function clauseBefore(before: string, name: string): string {
  const comma = before.lastIndexOf(', ');
  const isTold = foldedForm(before).includes(foldedForm(name));
  return isTold && comma >= 0 && wordCount(before.slice(comma)) >= 3
    ? before.slice(comma + 2)
    : before;
}

/** A noun phrase without a particle before the verb's noun: `1x1 Convolution layer 사용`. */
function untilUse(sentence: string, from: number): Span | undefined {
  const use = /\s(?:사용|이용|적용|도입|채택|활용)/.exec(sentence.slice(from));
  if (use === null) return undefined;
  const phrase = nounPhraseBefore(sentence, from + use.index);
  return phrase?.from === from ? phrase : undefined;
}

/** `A와 달리 B는 …`, `A를 쓰지 않고 B를 …`. */
function koreanUnlike(sentence: string): Contrast[] {
  const unlike = /(?:와|과)(?:는)? (?:달리|다르게|반대로),?\s/.exec(sentence);
  const unused =
    /(?:을|를)\s(?:사용|이용)?\s?(?:쓰|하)지\s?않고,?\s|(?:을|를)\s(?:쓰지|사용하지|이용하지)\s?않고,?\s/.exec(
      sentence,
    );
  const joint = unlike ?? unused;
  if (joint === null) return [];
  const other = nounPhraseBefore(sentence, joint.index);
  if (other === undefined) return [];
  const name = sentence.slice(other.from, other.to);
  const role = unlike === null ? OBJECT : SUBJECT;
  const ofTopic = unlike === null ? [] : koreanTopicUnlike(sentence);
  return ofTopic.length > 0 ? ofTopic : behind(sentence, joint.index + joint[0].length, name, role);
}

/** `A는 B와 달리 …`: asked of A, which heads the sentence. */
function koreanTopicUnlike(sentence: string): Contrast[] {
  const groups =
    /^(?<answer>\S(?:.{0,30}?\S)?)(?:은|는)\s(?<other>\S(?:.{0,30}?\S)?)(?:와|과)는? (?:달리|다르게|반대로),?\s(?<said>.{6,})$/.exec(
      sentence,
    )?.groups;
  const [answer = '', other = '', said = ''] = [
    groups?.['answer'],
    groups?.['other'],
    groups?.['said'],
  ];
  const isWhole = nounPhraseBefore(other, other.length)?.from === 0;
  return groups === undefined || !isWhole
    ? []
    : [{ question: `____은(는) ${said}`, answer, other }];
}

const SUBJECT = /^(?:은|는|이|가)\s/;
const THEME = /^(?:은|는)\s/;
const OBJECT = /^(?:을|를)\s/;

/** `A는 …하는 반면, B는 …`: asked of B, and of A too, because the paper itself may be B. */
function koreanWhereas(sentence: string): Contrast[] {
  const whereas =
    /(?<modifier>[가-힣](?:는|은|던)|[가-힣]) 반면(?:에)?,?\s|(?:하지만|지만),?\s|(?:으나|나),\s/.exec(
      sentence,
    );
  const first = /^(\S(?:.{0,30}?\S)?)(?:은|는)\s/.exec(sentence);
  if (whereas === null || first === null || first[0].length >= whereas.index) return [];
  const role = whereas[0].includes(',') ? SUBJECT : THEME;
  const later = behind(sentence, whereas.index + whereas[0].length, first[1], role);
  const modifier = whereas.groups?.['modifier'];
  const [answer, other] = [first[1], later[0]?.answer];
  if (modifier === undefined || answer === undefined || other === undefined) return later;
  const said = sentence.slice(first[0].length, whereas.index + modifier.length);
  return [...later, { question: `${said} 것은?`, answer, other }];
}

/** `A는 …하고, B는 …`: two topics side by side, both written in Latin letters or both in Hangul. */
function koreanParallel(sentence: string): Contrast[] {
  const joint = /[가-힣](?:고|며)(?:\([^()]*\))?,?\s(?=\S+(?:\s\S+){0,3}?(?:은|는)\s)/.exec(
    sentence,
  );
  const first = /^(\S(?:.{0,30}?\S)?)(?:은|는)\s/.exec(sentence);
  if (joint === null || first === null || first[0].length >= joint.index) return [];
  const name = first[1] ?? '';
  const isLatin = (side: string): boolean => /^[\p{Script=Latin}\p{N}\s-]+$/u.test(side);
  return behind(sentence, joint.index + joint[0].length, name, /^(?:은|는)\s/).filter(
    ({ answer }) => isLatin(answer) && isLatin(name),
  );
}

/** What is said behind a place of the noun phrase that begins there. */
function behind(
  sentence: string,
  from: number,
  other: string | undefined,
  role: RegExp,
): Contrast[] {
  const answer = nounPhraseAfter(sentence, from);
  if (other === undefined || answer === undefined || !role.test(sentence.slice(answer.to)))
    return [];
  const span = { from: answer.from - from, to: answer.to - from };
  return blanked(sentence.slice(from), span, other);
}

function between(sentence: string, pattern: RegExp): Contrast[] {
  const match = pattern.exec(sentence);
  const answer = match?.groups?.['answer'];
  const other = match?.groups?.['other'];
  if (match === null || answer === undefined || other === undefined) return [];
  const from = match.index + match[0].length - answer.trimStart().length;
  return blanked(sentence.slice(from), { from: 0, to: answer.trim().length }, other.trim());
}

/** Words that tell two sides apart without naming them. */
const QUALIFIER =
  /^(?:이전의?|기존의?|제안(?:한|된)?|본|the|previous|prior|earlier|existing|proposed|our|other|many|most|traditional|conventional)\s/iu;

/** Whether a side has a name of its own: more than `기존 방법`, `previous work`. */
function isNamed(side: string): boolean {
  const bare = side.replace(QUALIFIER, '');
  const words = wordsOf(bare);
  if (/^(?:사람|인간|humans?|people|人|人間|人类)$/i.test(bare)) return true;
  return (
    words.length > 0 &&
    !/^(?:이전|기존|제안|본)$/.test(bare) &&
    !words.every((word) => isStopWord(word)) &&
    !(words.every((word) => isGeneric(word)) && (words.length === 1 || bare !== side)) &&
    (bare === side || words.length > 1 || /\p{Lu}/u.test(bare))
  );
}

/** A telling word of the answer beside the blank: `SwiGLU: ____ 사용` of `SwiGLU activation`. */
function isTold(answer: string, rest: string): boolean {
  const shown = wordsOf(rest);
  return wordsOf(answer).some(
    (word) => word.length >= 3 && !isGeneric(word) && !isStopWord(word) && shown.includes(word),
  );
}

function isAskable({ question, answer, other }: Contrast, statement: Statement): boolean {
  if (isPaper(statement, answer)) return false;
  const rest = question.replace(BLANK, '');
  if (
    [answer, other].some(
      (side) => !isNamed(side) || wordCount(side) > 5 || wordCount(side) < 1 || opensOutside(side),
    )
  )
    return false;
  const [one, two] = [foldedForm(answer), foldedForm(other)];
  if (/\b(?:the (?:other|latter|former|rest)|ones?)\b/i.test(rest)) return false;
  if (/____(?:\s(?:and|or)\s|,|과\(와\)\s|과\s|와\s|、)/.test(question)) return false;
  return (
    !isTold(answer, rest) &&
    !one.includes(two) &&
    !two.includes(one) &&
    wordCount(rest) >= 2 &&
    !foldedForm(rest).includes(one) &&
    !foldedForm(rest).includes(two)
  );
}
