import { askedInHan, pointsBack } from './han-cause.ts';
import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withLead } from '../targets/blank.ts';
import { looksLikeNoun } from '../text/korean.ts';
import { groupsOutsideFormulas } from '../text/formulas.ts';
import { questionsIn } from '../questions.ts';
import { namesItsThing } from './effect.ts';
import { isLabel } from '../statement/labels.ts';
import { splitSides } from '../statement/sides.ts';
import type { Statement } from '../statement/statement.ts';
import { cjkLength, wordCount } from '../text/script.ts';
import { opensOutside } from '../statement/self-contained.ts';

interface Cause {
  effect: string;
  cause: string;
}

const TOPIC =
  /^(?<topic>(?:\S+\s){0,4}?\S*[^\s에서로](?:은|는)|(?:\S+\s){0,3}?\S+에는),?\s(?<rest>.+)$/u;

const PATTERNS: readonly RegExp[] = [
  /^(?<cause>[^,。.]{4,70}?\s?(?:기|이기|였기|었기|았기)\s?때문)에,?\s(?<effect>.{6,120})$/du,
  /^(?<cause>[^。.]{4,70}?므로),?\s(?<effect>.{6,120})$/du,
  /^(?<effect>.{6,100}?)(?:는데|은데)?[.,]?\s(?:이유는|까닭은|왜냐하면)\s(?<cause>.{4,70}?(?:때문))(?:이다|임|이라고|입니다)?\.?$/du,
  /^(?<cause>[^,。.]{3,60}?(?:아니라서|않아서|없어서|낮아서|높아서|많아서|적어서|커서|작아서|어려워서|느려서|비싸서|부족해서|필요해서|가능해서|[^\s]{2,}라서)),?\s(?<effect>.{6,120})$/du,
  /^(?<effect>.{4,80}?(?:는|은|한|된))\s이유는\s(?<cause>.{4,70}?(?:때문|위해서|위함|위해))(?:이다|임|이라고|입니다)?$/du,
  /^(?<effect>[^,;]{12,140}?),?\s(?:because|since|(?<=,\s)as(?= (?:the|there|each|every|all|most)\b))\s(?!of\b)(?<cause>[^,;]{8,110})$/du,
  /^(?:Because|Since)\s(?<cause>[^,;]{8,110}),\s(?<effect>[^;]{12,140})$/du,
  /^(?<effect>[^,;]{12,140}?),?\s(?<cause>because of [^,;]{6,80}|due to [^,;]{6,80})$/du,
  /^(?:由于|因为)(?<cause>[^，。]{4,40})，(?:所以|因此|故|从而)?(?<effect>[^。]{6,60})$/du,
  /^(?<cause>[^。]{6,70})，(?:因此|所以|故而?|从而)(?<effect>[^，。]{9,60})$/du,
  /^(?<effect>[^。]{6,60})，(?:因为|这是因为|原因是)(?<cause>[^，。]{4,40})$/du,
  /^(?<effect>[^。]{6,60}?(?:は|が)[^。]{2,50}?)。(?:なぜなら|これは)(?<cause>[^。]{6,50}?)(?:からである|からだ|ためである|ためだ)$/du,
  /^(?<effect>[^。]{4,60}?)のは、?(?<cause>[^。]{6,50}?(?:から|ため))(?:である|です|だ)?$/du,
  /^(?<cause>[^。、]{5,45}?(?:ため|ので))、(?<effect>[^。]{6,60})$/du,
];

/** `성능이 낮음 → 특징이 장면에 맞지 않기 때문`. */
const ARROW =
  /^(?<effect>.{4,60}?)\s(?:→|->|=>)\s(?<cause>.{6,60}기\s?때문)(?:이다|임)?(?:\s?\([^()]*\))?$/;

/** A short reason with what follows from it: why? What heads the sentence stays before the question. */
export function causeRule(statement: Statement): Candidate[] {
  const told = statement.sentences.map(({ from, to }) =>
    statement.text
      .slice(from, to)
      .replace(/[.。!]+$/u, '')
      .trim(),
  );
  return told.flatMap((whole, at) => {
    const before = told[at - 1];
    if (before !== undefined && isReasonAlone(whole)) return headedReason(statement, before, whole);
    const sides = splitSides(whole);
    const isHeaded = sides !== undefined && wordCount(sides.term) <= 4;
    const arrow = ARROW.exec(whole)?.groups;
    if (arrow !== undefined)
      return headedReason(statement, arrow['effect'] ?? '', arrow['cause'] ?? '');
    if (isHeaded && isReasonAlone(sides.meaning))
      return headedReason(statement, sides.term, sides.meaning);
    const inHan = askedInHan(isHeaded ? sides.meaning : whole, statement.language);
    if (inHan !== undefined) {
      const front = withLead(statement, isHeaded ? `${sides.term}: ${inHan.front}` : inHan.front);
      return [candidate({ kind: 'cause', score: 0.68, ...inHan, front })];
    }
    const found = causeIn(isHeaded ? sides.meaning : whole);
    if (found === undefined || !isAskable(found, isHeaded)) return [];
    if (!isHeaded && !namesItsThing(found.effect, found.cause, statement.lead)) return [];
    const effect = isHeaded ? `${sides.term}: ${found.effect}` : found.effect;
    const question = questionsIn(statement.asking).why(effect);
    return [
      candidate({
        kind: 'cause',
        front: withLead(statement, question),
        back: found.cause.replace(/^왜냐하면\s/, ''),
        score: 0.68,
      }),
    ];
  });
}

/** `브랜치 추가: 예측의 품질이 낮기 때문`: what heads the line is what has the reason. */
function isReasonAlone(text: string): boolean {
  return /^[^,.。]{6,60}기\s?때문(?:이다|임)?$/.test(text);
}

function headedReason(statement: Statement, effect: string, cause: string): Candidate[] {
  if (isLabel(effect) || opensOutside(effect) || opensOutside(cause) || wordCount(effect) > 16)
    return [];
  const question = questionsIn(statement.asking).why(effect);
  const back = cause.replace(/^왜냐하면\s|(?<=때문)이다$/g, '');
  return [candidate({ kind: 'cause', front: withLead(statement, question), back, score: 0.68 })];
}

/** `…のノードは寄与が小さいため削除する`: the reason stands between a topic and what is said of it. */
const JAPANESE_TOPIC =
  /^(?<topic>[^、。は]{2,30}(?<![でにとの])は)、?(?<cause>[^、。は]{3,40}[うくすつぬぶむるいなた](?:ため|ので))、?(?<said>[^、。の][^、。]{1,40})$/du;

function withJapaneseTopic(sentence: string): Cause | undefined {
  const { topic, cause, said } = groupsOutsideFormulas(JAPANESE_TOPIC, sentence) ?? {};
  if (topic === undefined || cause === undefined || said === undefined) return undefined;
  return { effect: `${topic}${said}`, cause };
}

function causeIn(sentence: string): Cause | undefined {
  const found = withTopic(sentence) ?? withJapaneseTopic(sentence) ?? firstMatch(sentence);
  return found === undefined ? undefined : withoutDanglingTopic(found);
}

function firstMatch(sentence: string): Cause | undefined {
  for (const pattern of PATTERNS) {
    const groups = groupsOutsideFormulas(pattern, sentence);
    const [effect, cause] = [groups?.['effect']?.trim(), groups?.['cause']?.trim()];
    if (effect !== undefined && cause !== undefined) return { effect, cause };
  }
  return undefined;
}

/**
 * A Korean topic before the reason. It is what the reason says something of, unless the reason has a subject of its own;
 * the question keeps it, so that one knows what is asked about.
 */
function withTopic(sentence: string): Cause | undefined {
  const groups = TOPIC.exec(sentence)?.groups;
  const [topic, rest] = [groups?.['topic'] ?? '', groups?.['rest'] ?? ''];
  if (!/[가-힣]/.test(topic) || !isNounTopic(topic)) return undefined;
  const found = firstMatch(rest) ?? shortEffect(rest);
  if (found === undefined || !/(?:때문|므로|서)$/.test(found.cause)) return undefined;
  const { effect, cause } = found;
  if (hasTopic(effect)) return { effect, cause: `${topic} ${cause}` };
  if (topic.endsWith('에는') || !takesOver(effect, cause))
    return { effect: `${topic} ${effect}`, cause };
  return { effect: `${topic.replace(/(?:은|는)$/, '')}의 경우 ${effect}`, cause };
}

/** `… 때문에 제거`: beside its topic one word is enough. */
function shortEffect(rest: string): Cause | undefined {
  const groups = /^(?<cause>[^,。.]{4,70}?기\s?때문)에,?\s(?<effect>[가-힣]{2,5})$/u.exec(
    rest,
  )?.groups;
  return groups === undefined
    ? undefined
    : { effect: groups['effect'] ?? '', cause: groups['cause'] ?? '' };
}

/** Whether the topic can be no subject of what follows: that has its own, or acts on something the topic only is. */
function takesOver(effect: string, cause: string): boolean {
  if (hasSubject(cause)) return false;
  const isState =
    /(?:되|지|이|있|없|같|동일하|적|많|크|작|줄|줄어들|늘|늘어나|변하|사라지)기\s?때문$|(?:되|지|있|없|이)므로$/.test(
      cause,
    );
  return hasSubject(effect) || (isState && /[가-힣A-Za-z0-9)](?:을|를|도)\s/.test(effect));
}

const ADNOMINAL = /(?:인|한|된|있는|없는|적은|많은|높은|낮은|작은|같은|다른|큰)$/;

/** `패치를 뽑으면 패치가 많은` ends like a topic and is none. */
function isNounTopic(topic: string): boolean {
  const bare = topic.replace(/(?:에는|은|는)$/, '');
  const [last = '', ...before] = bare.split(/\s+/).toReversed();
  return (
    (/[\p{Script=Latin}\p{N})\]$]$/u.test(last) || /^[가-힣]$/.test(last) || looksLikeNoun(last)) &&
    !/(?:하|되|있|없|많|적|좋|작|크|높|낮|같)$/.test(last) &&
    before.every((block, at) => {
      // What is said of the topic right before it may have a subject: `입력이 하나뿐인 노드는`.
      if (/[가-힣](?:이|가)$/.test(block)) return at > 0 && ADNOMINAL.test(before[at - 1] ?? '');
      return !/[가-힣](?:을|를|면|고|서|며|에|로)$/.test(block);
    })
  );
}

/** A question may not begin with what was said of the other half alone. */
function withoutDanglingTopic(found: Cause): Cause | undefined {
  return /^(?:그|이)\s/.test(found.effect) ? undefined : found;
}

function hasTopic(clause: string): boolean {
  return (
    /^(?:\S+\s){0,3}?\S*[^\s에서로](?:은|는)\s/.test(clause) &&
    isNounTopic(/^(?:\S+\s){0,3}?\S*[^\s에서로](?:은|는)(?=\s)/.exec(clause)?.[0] ?? '')
  );
}

/** A subject of its own, so that the topic before it belongs elsewhere. */
function hasSubject(clause: string): boolean {
  return /[가-힣A-Za-z0-9)](?:이|가)\s/.test(clause);
}

/** `various reasons`: no reason that one could know. */
const VAGUE_CAUSE =
  /^(?:(?:due to|because of)\s)?(?:(?:various|several|many|some|different|other|certain|these|those|such|the following)\s)+(?:reasons?|factors?|causes?|issues?|problems?)$/i;
/** `… 때문에 복잡해지는 과정을 …`: the reason is that of the word right behind it, not of the whole sentence. */
function reasonsModifier({ effect, cause }: Cause): boolean {
  return (
    /(?:때문|므로)$/.test(cause) &&
    /^(?:\S+(?:이|가|을|를|에|게)\s)?\S*(?:지|하|되|있|없|않|나|생기|커지|작아지)는\s(?!것|점|단점|한계|문제)[가-힣A-Za-z]/.test(
      effect,
    )
  );
}

/** What the effect begins with is its subject, too: `Nodes … are removed because they contribute little`. */
const SUBJECT_AGAIN =
  /^(?:they|it)\s(?!is (?:not )?(?:possible|necessary|important|clear|hard|easy|difficult)\b)(?!.*\b(?:so|this|that|way)$)/;

function isAskable({ effect, cause }: Cause, isHeaded: boolean): boolean {
  if (reasonsModifier({ effect, cause })) return false;
  if (
    wordCount(cause) < 2 ||
    wordCount(cause) > 14 ||
    cjkLength(cause) > 40 ||
    wordCount(effect) < (isHeaded || /(?:는|은|한|된)$/.test(effect) ? 2 : 3)
  )
    return false;
  const why = cause.replace(/^(?:because of|due to) /, '');
  if (pointsBack(effect) || opensOutside(effect) || (opensOutside(why) && !SUBJECT_AGAIN.test(why)))
    return false;
  if (VAGUE_CAUSE.test(cause)) return false;
  return (
    !/^(?:그래서|따라서|so|it|they|this|these)\b/i.test(effect) &&
    !/\b(?:it|they|this|these)$/i.test(cause)
  );
}
