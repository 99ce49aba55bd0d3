import type { Span } from '../../notes/paper.ts';
import { lacksSubject } from '../targets/blank.ts';
import { isLabel } from './labels.ts';
import { afterOpening } from './opening.ts';
import { splitSides } from './sides.ts';
import type { Statement } from './statement.ts';
import { hasSubject } from '../text/english.ts';
import { cjkLength, foldedForm, lineLanguage, wordCount } from '../text/script.ts';
import { isKoreanTopic } from '../text/topic.ts';

/** No one fact is that long; and what rules look for in it would take longer and longer. */
const LONGEST_STATEMENT = 800;
const LONGEST_SENTENCE = 300;
/** Sentences of one bullet that are looked at. */
const MOST_SENTENCES = 40;

export function isTooLong({ text }: Statement): boolean {
  return text.length > LONGEST_STATEMENT;
}

/**
 * The sentences of a bullet that says several things, each as a statement with the bullet as its source. One that names
 * no subject is led by what the sentence before it is about; where nobody could tell what that is, it is left out.
 */
export function partsOf(statement: Statement): Statement[] {
  const { sentences, text } = statement;
  let topic = '';
  const label = labelOf(text);
  return sentences.slice(0, MOST_SENTENCES).flatMap((span, at) => {
    const part = text.slice(span.from, span.to);
    const before = topic;
    topic = topicOf(part) ?? topic;
    if (part.length > LONGEST_SENTENCE || (at > 0 && isAside(part))) return [];
    const needsLead = at > 0 && standsWithout(part);
    const own = at > 0 && !says(part, label) ? label : '';
    const lead = own || (needsLead && before !== '' ? before : statement.lead);
    if (needsLead && lead === '') return [];
    return [{ ...partOf(statement, span), lead, ...(at === 0 ? {} : { parent: undefined }) }];
  });
}

function partOf(statement: Statement, span: Span): Statement {
  const { text, strong, marked, atoms, paper } = statement;
  const opening = /[A-Z][A-Za-z ]+,?\s$/.exec(text.slice(0, span.from))?.[0] ?? '';
  const part = afterOpening(opening, text.slice(span.from, span.to));
  const language = lineLanguage(part, paper.language);
  return {
    ...statement,
    text: part,
    language,
    asking: language === 'en' ? statement.asking : language,
    strong: within(strong, span),
    marked: within(marked, span),
    atoms: within(atoms, span),
    sentences: [{ from: 0, to: part.length }],
    children: [],
  };
}

/** `Popularity bias. Items that …`: a name with a full stop, and the sentence behind it that says what it is. */
export function headedPart(statement: Statement): Statement | undefined {
  const [first, second] = statement.sentences;
  if (first === undefined || second === undefined) return undefined;
  const name = statement.text.slice(first.from, first.to);
  const isName = /^\p{Lu}[\p{Script=Latin}\p{N}\s-]*\.$/u.test(name) && wordCount(name) <= 4;
  return isName ? partOf(statement, { from: first.from, to: second.to }) : undefined;
}

const EXAMPLE =
  /^(?:for )?(?:examples?|instance|e\.g)\b|^(?:예를 ?들|예시?[:：)]|가령|例如|比如|例えば|たとえば|例[:：])/i;
const SHORTEST = 5;
const SHORTEST_HAN = 10;

/** An example of what was told, or a few words behind it. */
function isAside(sentence: string): boolean {
  if (/[:：]/.test(sentence) && splitSides(sentence) !== undefined) return EXAMPLE.test(sentence);
  const isShort = /[ぁ-ヶ\p{Script=Han}]/u.test(sentence)
    ? cjkLength(sentence) < SHORTEST_HAN
    : wordCount(sentence) < SHORTEST;
  return isShort || EXAMPLE.test(sentence);
}

/** The term that the whole bullet is about: `Copy-on-write: It is used when …. Only then …`. */
function labelOf(text: string): string {
  const term = splitSides(text)?.term ?? '';
  const isTerm = wordCount(term) <= LONGEST_TOPIC && !isLabel(term) && !NO_TOPIC.test(term);
  return isTerm && !/[是为は는은]$/u.test(term) ? term : '';
}

function says(sentence: string, label: string): boolean {
  return foldedForm(sentence).includes(foldedForm(label));
}

/** Whether a sentence stands without a subject of its own. */
function standsWithout(sentence: string): boolean {
  if (/[가-힣]/.test(sentence))
    return lacksSubject(sentence) && !/[가-힣A-Za-z0-9)]도\s/.test(sentence);
  return /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(sentence) && !hasSubject(sentence);
}

const LONGEST_TOPIC = 4;

/** Words that stand for the paper, its authors or something told before. */
const NO_TOPIC =
  /^(?:본|이|그|해당|위|저자|우리|여기|이것|그것|논문|본고|本|この|その|これ|それ|此|这|该|我们|作者|著者)/;

/** What a sentence is about: the term before its colon, or the noun before its first topic particle. */
function topicOf(sentence: string): string | undefined {
  const term = splitSides(sentence)?.term;
  if (term !== undefined && wordCount(term) <= LONGEST_TOPIC && !isLabel(term)) return term;
  const topic =
    /^((?:\S+\s){0,3}?\S+?)(?:은|는)\s/u.exec(sentence)?.[1] ??
    /^([^、。はがをにで\s]{2,20})は/u.exec(sentence)?.[1];
  if (topic === undefined || NO_TOPIC.test(topic) || isLabel(topic)) return undefined;
  if (/[가-힣A-Za-z0-9)](?:을|를|에서|으로|에|의|이|가)\s/.test(topic)) return undefined;
  return isKoreanTopic(topic.split(/\s+/).at(-1) ?? '') ? topic : undefined;
}

function within(spans: readonly Span[], { from, to }: Span): Span[] {
  return spans
    .filter((span) => from <= span.from && span.to <= to)
    .map((span) => ({ from: span.from - from, to: span.to - from }));
}
