import { isLabel } from '../statement/labels.ts';
import { countNamed } from '../text/counts.ts';
import { hasFiniteVerb, taggedWords } from '../text/english.ts';

/*
 * How an English card asks for the items of a list: by the count and the plural that the line itself holds (`The optimiser
 * updates which two networks?`), or by a plural that several things go by (`What are the 3 losses of X?`).
 */

const NUMBER = '(?:two|three|four|five|six|seven|[2-7])';
const PLURAL = String.raw`(?:[\w-]*(?:[^\Wsuia\d]s|[aeo]es|ses|ies)|criteria|phenomena)`;

const COUNTED = new RegExp(
  String.raw`^(?<before>.*?)(?:\b(?:the|these|its|their|our)\s)?(?:\bfollowing\s)?\b(?<count>${NUMBER})\s(?:following\s)?(?<things>(?:[\w-]+,?\s){0,4}?${PLURAL})(?![\w-])(?<rest>.*)$`,
  'i',
);
/** A sentence that breaks off behind its preposition: the list below is its object. */
const UNFINISHED = /\s(?:for|in|of|by|with|on|to|from|into|as|at|against|between|via)$/i;
/** Headings that own nothing. */
const SECTION = /^(?:intro|introduction|background|discussion|related|notes?|misc)$/i;

const MEASURES =
  /\s(?:times|years|months|weeks|days|hours|minutes|seconds|epochs|iterations|points|bits|bytes|pixels|gpus|orders)$/i;

/** Plurals that several things of a list go by, alone or of a thing. */
const CATEGORY =
  '(?:advantages|disadvantages|benefits|drawbacks|weaknesses|strengths|limits|limitations|shortcomings|pitfalls|pros|cons|contributions|datasets|data sets|benchmarks|metrics|losses|loss functions|tasks|subtasks|baselines|types|kinds|variants|versions|families|steps|stages|phases|methods|approaches|techniques|strategies|tricks|ingredients|components|modules|parts|elements|layers|levels|states|modes|roles|operations|primitives|inputs|outputs|features|properties|requirements|assumptions|conditions|criteria|factors|causes|reasons|sources|challenges|problems|issues|difficulties|mechanisms|functions|threats|attacks|risks|applications|domains|scenarios|use cases|goals|objectives|hypotheses|parameters|hyperparameters|categories|classes|groups|architectures|backbones|networks|models|algorithms|optimizers|augmentations|transformations|principles|rules|heuristics|constraints|dimensions|axes|aspects|symptoms|treatments|outcomes|endpoints|interventions|biomarkers)';
/** What is chosen out of more: several of a sort, whatever they are called. */
const CHOSEN = String.raw`(?:most(?:\s\w+)?|common|typical|possible)`;

const NAMED = new RegExp(
  String.raw`^(?:the\s|some\s)?(?<head>(?:[\w/'’-]+\s){0,4}?${CATEGORY}|${CHOSEN}\s(?:[\w/-]+\s){0,3}?${PLURAL})(?<of>(?:,\sin\s(?:the\s)?order.*|\s(?:of|for|in|to|on|by|with|from|against|between|behind|that|which)\s.+|\sused(?:\s.+)?)?)$`,
  'i',
);
/** Plurals that tell what they are by the paper alone. */
const OF_PAPER =
  /^(?:[\w-]+ ){0,2}(?:goals|principles|inputs|outputs|applications|assumptions|challenges|advantages|disadvantages|benefits|drawbacks|weaknesses|strengths|limitations|shortcomings|pros|cons|contributions|datasets|benchmarks|metrics|losses|baselines|hyperparameters|augmentations)$/i;

const CHOSEN_HEAD = new RegExp(String.raw`^${CHOSEN}\s\S+\s?`, 'i');
const CATEGORY_END = new RegExp(String.raw`(?:^|\s)${CATEGORY}$`, 'i');

/** Whether a name, as in a Korean note, ends in such a plural. */
export function isEnglishCategory(name: string): boolean {
  return CATEGORY_END.test(name);
}

/** The question; undefined when the line does not say what the items are. */
export function askEnglish(name: string, count: number, lead: string): string | undefined {
  const bare = name.replace(/\s(?:are|is|as follows)$|\s?[:,–—-]$/i, '').trim();
  if (/[?;]|[.!]\s|\s(?:this|that|it|these|them)$/i.test(bare)) return undefined;
  const counted = askCounted(bare, count);
  if (counted !== undefined || countNamed(bare) !== undefined) return counted;
  if (UNFINISHED.test(bare) && hasVerbInside(bare)) return `${bare} what? (${count} answers)`;
  const groups = NAMED.exec(bare)?.groups;
  const [head = '', of = ''] = [groups?.['head'], groups?.['of']];
  if (head === '' || hasFiniteVerb(head)) return undefined;
  const isOwned =
    of !== '' ||
    /['’]s?\s/.test(head) ||
    CHOSEN_HEAD.test(head) ||
    isCompound(head) ||
    OF_PAPER.test(head) ||
    (lead !== '' && !isLabel(lead) && !SECTION.test(lead));
  if (!isOwned) return undefined;
  const [, owner, things] = /^(.*\S['’]s?)\s(.+)$/.exec(head) ?? [];
  return owner === undefined
    ? `What are the ${count} ${lowered(head)}${of}?`
    : `What are ${/^the\s/i.test(bare) ? 'the ' : ''}${owner} ${count} ${things}${of}?`;
}

/** A subject with its verb: `Pruning is useful for`, and no heading such as `Data to train on`. */
function hasVerbInside(name: string): boolean {
  return /\s(?:is|are|was|were|can|helps?|depends?|relies|leads?|consists?|applies|works?)\s/i.test(
    name,
  );
}

/** `failure modes`: a noun before the plural tells of what they are, as an adjective does not. */
function isCompound(head: string): boolean {
  const [first, second] = taggedWords(head.toLowerCase());
  return second !== undefined && first?.pos === 'NOUN';
}

function askCounted(name: string, count: number): string | undefined {
  const groups = COUNTED.exec(name)?.groups;
  const [before = '', number = '', things = '', rest = ''] = [
    groups?.['before'],
    groups?.['count'],
    groups?.['things'],
    groups?.['rest'],
  ];
  if (number === '' || numberOf(number) !== count || MEASURES.test(` ${things}`)) return undefined;
  if (hasFiniteVerb(things.replace(/\S+$/, ''))) return undefined;
  const many = `${number.toLowerCase()} ${things}`;
  const isThere = /^(?:there (?:are|exist)|we have)\s$/i.test(before);
  const main = rest.split(
    /\s(?:that|which|who|whose|where|when|until|so|used|because|to)\s|,\s/,
  )[0];
  if (isThere || (before === '' && !hasFiniteVerb(`The ${things}${main}`)))
    return `What are the ${many}${rest}?`;
  return `${before === '' ? 'Which' : `${before}which`} ${many}${rest}?`;
}

function numberOf(word: string): number {
  const at = ['two', 'three', 'four', 'five', 'six', 'seven'].indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at + 2;
}

/** `Weaknesses` within a question; names keep their capitals. */
function lowered(head: string): string {
  return /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(head)
    ? head.slice(0, 1).toLowerCase() + head.slice(1)
    : head;
}
