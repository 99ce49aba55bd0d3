import type { Candidate, Rule } from '../candidate.ts';
import { missReason, worthlessBullet, worthlessReason } from '../quality/drops.ts';
import { headedPart, isTooLong, partsOf } from './parts.ts';
import { brokenRule } from '../quality/quality.ts';
import { authoredRule, isAuthored } from '../rules/authored.ts';
import { causeRule } from '../rules/cause.ts';
import { clozeRule } from '../rules/cloze.ts';
import { contrastRule } from '../rules/contrast.ts';
import { definitionRule } from '../rules/definition.ts';
import { expansionRule } from '../rules/expansion.ts';
import { figureRule } from '../rules/figure.ts';
import { genusRule } from '../rules/genus.ts';
import { listRule } from '../rules/list.ts';
import { numberRule } from '../rules/number.ts';
import { pairedValueRule } from '../rules/paired-value.ts';
import { valueLabelRule } from '../rules/value-label.ts';
import { chosenFew, chosenOfMany } from '../selection.ts';
import type { Statement } from './statement.ts';
import { tellingOf } from './telling.ts';
import { hasSubject } from '../text/english.ts';
import { wordCount } from '../text/script.ts';

/** In order of preference: the first that fits well makes the card. */
const RULES: readonly Rule[] = [
  definitionRule,
  expansionRule,
  valueLabelRule,
  genusRule,
  pairedValueRule,
  listRule,
  numberRule,
  contrastRule,
  causeRule,
  figureRule,
  clozeRule,
];

/** What may stand in several sentences of a bullet together, or belongs to it as a whole. */
const OF_WHOLE: readonly Rule[] = [listRule, contrastRule, causeRule, figureRule];

/** What is asked of one bullet, and why when nothing is. */
export interface Proposal {
  candidates: readonly Candidate[];
  /** Why there are none; empty when there are. */
  reason: string;
}

/** What a bullet is asked for: of one with several sentences, what its best sentences tell. */
export function proposalOf(statement: Statement): Proposal {
  if (isAuthored(statement)) return chosen(statement, judged(statement, [authoredRule]));
  const reason = worthlessBullet(statement);
  if (reason !== undefined) return { candidates: [], reason };
  if (statement.sentences.length > 1 || isTooLong(statement)) return proposalOfMany(statement);
  const worthless = worthlessReason(statement);
  if (worthless !== undefined) return { candidates: [], reason: worthless };
  return chosen(statement, judged(statement, RULES));
}

/** What is asked of English paragraphs in a note of another language: they are the paper's own words, and say much else. */
const OF_PASTED: ReadonlySet<Candidate['kind']> = new Set([
  'definition',
  'number',
  'list',
  'figure',
]);

/** Words from which on an English sentence was hardly jotted down. */
const PASTED_WORDS = 8;

function isPasted({ text, bullet, language, asking, paper, strong, marked }: Statement): boolean {
  if (language !== 'en' || asking !== 'en' || paper.language === 'en') return false;
  if (bullet.kind !== 'paragraph' || strong.length > 0 || marked.length > 0) return false;
  return wordCount(text) >= PASTED_WORDS && !/->|→|=>/.test(text) && hasSubject(text);
}

interface Judged {
  good: readonly Candidate[];
  /** Names of the rules that the others broke. */
  broken: readonly string[];
}

function judged(statement: Statement, rules: readonly Rule[]): Judged {
  const good: Candidate[] = [];
  const broken: string[] = [];
  for (const candidate of rules.flatMap((rule) => rule(statement))) {
    if (candidate.kind === 'cloze' && isSummary(statement)) continue;
    const isLeftOut = isPasted(statement) && !OF_PASTED.has(candidate.kind);
    const rule = isLeftOut ? 'other-language' : brokenRule(candidate, statement);
    if (rule === undefined) good.push(candidate);
    else broken.push(rule);
  }
  return { good, broken };
}

function chosen(statement: Statement, { good, broken }: Judged): Proposal {
  return { candidates: chosenFew(good), reason: reasonOf(statement, broken) };
}

/** Each sentence by itself, so that one that says nothing takes nothing from the others. */
function proposalOfMany(statement: Statement): Proposal {
  const broken: string[] = [];
  const reasons: string[] = [];
  const parts = partsOf(statement);
  const groups = parts.flatMap((part) => {
    const reason = worthlessReason(part);
    if (reason !== undefined) reasons.push(reason);
    const own = judged(part, reason === undefined ? RULES : acronymsOf(reason));
    broken.push(...own.broken);
    const cards = chosenFew(own.good.filter(({ kind }) => kind !== 'figure'));
    return cards.map((card) => ({ card, worth: tellingOf(card, part) }));
  });
  const whole = judged(statement, isTooLong(statement) ? [] : OF_WHOLE);
  const ofWhole = whole.good.map((card) => ({ card, worth: tellingOf(card, statement) }));
  const headed = headedPart(statement);
  const defined = headed === undefined ? [] : judged(headed, [definitionRule]).good;
  if (defined.length > 0) return { candidates: chosenFew(defined), reason: '' };
  const many = chosenOfMany([...groups, ...ofWhole]);
  const pair = many.every(isCloze) ? ofPair(statement, parts, reasons) : [];
  const candidates = many.length > 0 && pair.every(isCloze) ? many : pair;
  const isNothing = !isTooLong(statement) && reasons.length > 0 && reasons.length === parts.length;
  return {
    candidates,
    reason: isNothing
      ? (reasons[0] ?? '')
      : reasonOf(statement, [...broken, ...whole.broken, ...reasons]),
  };
}

/** An acronym that a sentence spells out while it points to another one can be asked all the same. */
function acronymsOf(reason: string): readonly Rule[] {
  return reason === 'refers-outside' ? [expansionRule] : [];
}

function isCloze({ kind }: Candidate): boolean {
  return kind === 'cloze';
}

/** Words of two sentences that are still one front. */
const LONGEST_PAIR = 40;

/** Of just two sentences, of which the second goes on about the first, both together. */
function ofPair(
  statement: Statement,
  parts: readonly Statement[],
  reasons: readonly string[],
): readonly Candidate[] {
  const [first] = parts;
  if (first === undefined || statement.sentences.length !== 2) return [];
  if (wordCount(statement.text) > LONGEST_PAIR || worthlessReason(first) !== undefined) return [];
  if (reasons.some((reason) => reason !== 'refers-outside')) return [];
  const { good } = judged(statement, [numberRule, clozeRule]);
  return chosenFew(good).slice(0, 1);
}

function reasonOf(statement: Statement, broken: readonly string[]): string {
  if (isSummary(statement)) return 'summary';
  if (isTooLong(statement)) return 'too-long';
  const stopped = broken.find((rule) => rule !== 'one-blank') ?? reasonOfBlank(broken, statement);
  return stopped ?? missReason(statement);
}

/** A line with a target but too few words around it is too short only when it is short as a whole. */
function reasonOfBlank(broken: readonly string[], statement: Statement): string | undefined {
  return missReason(statement) === 'too-short' ? undefined : broken[0];
}

/** Prose of the note's own summary is told again by its bullets; a term blanked in it would be asked for twice. */
function isSummary({ paper, bullet }: Statement): boolean {
  return (
    bullet.kind === 'paragraph' &&
    paper.summary !== undefined &&
    paper.summary.includes(bullet.text)
  );
}
