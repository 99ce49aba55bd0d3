import type { TaggedWord } from './english.ts';

/*
 * What the tagger gets wrong in the short, terse sentences of notes, mended by what stands around each word. Every rule
 * looks at the tags that the rules before it left.
 */

/** A rule gives the tag a word has to have, or nothing when it has the right one. */
type TagRule = (words: readonly TaggedWord[], at: number) => TaggedWord['pos'] | undefined;

export function mendedTags(words: readonly TaggedWord[]): TaggedWord[] {
  let tagged = [...words];
  for (const rule of RULES) {
    tagged = tagged.map((word, at) => {
      const pos = rule(tagged, at);
      return pos === undefined ? word : { ...word, pos };
    });
  }
  return tagged;
}

const FIXED = new Map([
  ['for', /^(?:instance|example)$/],
  [
    'in',
    /^(?:addition|general|particular|practice|order|fact|turn|contrast|total|short|case|terms)$/,
  ],
  ['on', /^(?:average|top)$/],
  ['by', /^(?:construction|default|design|hand|definition)$/],
]);

/** `for instance`, `in practice`: no preposition with a noun. */
const fixedPhrase: TagRule = (words, at) => {
  const previous = words[at - 1]?.text.toLowerCase() ?? '';
  return FIXED.get(previous)?.test(words[at]?.text ?? '') === true ? 'ADV' : undefined;
};

/** `right next to`, `well below`: an adverb before a preposition. */
const adverb: TagRule = (words, at) => {
  const isMeant = /^(?:right|well|far|way|just)$/.test(words[at]?.text ?? '');
  const next = words[at + 1]?.text ?? '';
  return isMeant && /^(?:next|after|before|behind|below|above|beyond|into|away)$/.test(next)
    ? 'ADV'
    : undefined;
};

/** Gerunds that name a process as nouns do: `language modeling tasks`. */
const PROCESS =
  /^(?:modell?ing|learning|training|processing|matching|tracking|ranking|sampling|smoothing|encoding|decoding|pooling|clustering|embedding|labell?ing|masking|parsing|tagging|mining|scaling|scheduling|routing|caching|logging|hashing|indexing|voting|streaming|reasoning|tuning|pruning|averaging|partitioning|sharding|blending|rendering|editing|prompting|forecasting|planning|programming|computing|imaging|screening|sequencing|staining|testing|making|weighting|padding|clipping|drawing|updating)$/;

/** `language modeling tasks`, `nearest neighbour matching .`: a process named as a noun, unless it acts on something. */
const processNoun: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'VERB' || !PROCESS.test(word.text) || previous === undefined) return undefined;
  const isBehindNoun = /^(?:NOUN|PROPN|ADJ)$/.test(previous.pos) || previous.text === '-';
  return isBehindNoun && !/^(?:DET|PRON|NUM)$/.test(next?.pos ?? '') ? 'NOUN' : undefined;
};

/** `by sampling a start state`: a gerund that acts on something is no noun. */
const actingGerund: TagRule = (words, at) => {
  const [word, next] = [words[at], words[at + 1]];
  const acts = word?.pos === 'NOUN' && /[a-z]{2}ing$/.test(word.text) && next?.pos === 'DET';
  return acts && !/^(?:some|all|both|any)$/i.test(next.text) ? 'VERB' : undefined;
};

/** `each merge operation`, `uses skip connections`: what stands before a noun and behind an article or a verb is no verb. */
const withinPhrase: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'VERB' || next === undefined || /(?:ing|ed|en)$/.test(word.text))
    return undefined;
  const opens = /^(?:the|an?|each|every|its|their|our|no|of|via)$/i.test(previous?.text ?? '');
  const isActedOn =
    previous?.pos === 'VERB' &&
    /(?:s|ed|ing)$/.test(previous.text) &&
    !/^(?:helps|lets|makes|having)$/.test(previous.text);
  if (isActedOn && /^(?:NOUN|PROPN|ADP)$/.test(next.pos)) return 'NOUN';
  return opens && /^(?:NOUN|PROPN)$/.test(next.pos) ? 'NOUN' : undefined;
};

/** `which facilitates optimization`: what follows a relative pronoun is the verb. */
const relativeVerb: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  const isBehind = /^(?:which|who|that)$/.test(previous?.text ?? '');
  const couldBe = word?.pos === 'NOUN' && /[a-z]{2}[^su]s$/.test(word.text);
  return isBehind && couldBe && !/^(?:VERB|AUX)$/.test(next?.pos ?? '') ? 'VERB' : undefined;
};

/** `of pooled features`, `raw, uncurated data`: a participle right before a noun, and no verb of its own. */
const participle: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'VERB' || !/(?:[a-z]{2}ed|wn|iven|osen)$/.test(word.text)) return undefined;
  const goesOn = /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '');
  return goesOn && /^(?:ADP|DET|ADJ)$/.test(previous?.pos ?? '') ? 'ADJ' : undefined;
};

/** `the global-net and …`: the last part of a name with a hyphen that no noun follows. */
const hyphenatedName: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'ADJ' || previous?.text !== '-' || previous.to !== word.from) return undefined;
  const opens = words[at - 3]?.pos === 'DET';
  return opens && /^(?:AUX|VERB|CCONJ)$/.test(next?.pos ?? '') ? 'NOUN' : undefined;
};

/** `full-stripe write, is used`, `a root cause ranking`: a verb in its bare form can not follow one thing alone. */
const bareVerb: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'VERB' || previous?.pos !== 'NOUN' || /(?:s|ed|ing)$/.test(word.text))
    return undefined;
  const isHelped = words
    .slice(Math.max(0, at - 5), at)
    .some(({ text }) =>
      /^(?:do|does|did|help|helps|let|lets|make|makes|have|see|can|and|or)$/.test(text),
    );
  const ends = next === undefined || /^(?:PUNCT|AUX|CCONJ|ADJ|NOUN)$/.test(next.pos);
  return !isHelped && ends && !previous.text.endsWith('s') ? 'NOUN' : undefined;
};

/** Where the clause around a word begins. */
function clauseStart(words: readonly TaggedWord[], at: number): number {
  return words.findLastIndex((word, index) => index < at && /^[.;:!?]$/.test(word.text)) + 1;
}

/** Whether a run of nouns and what describes them is acted on: a verb or a preposition stands before it. */
export function isObjectRun(words: readonly TaggedWord[], at: number): boolean {
  const opener = words.findLastIndex(
    (word, index) =>
      index < at && !/^(?:NOUN|PROPN|ADJ|NUM|DET|PART)$/.test(word.pos) && word.text !== '-',
  );
  const word = words[opener];
  if (word === undefined || opener < clauseStart(words, at)) return false;
  const isFree = words.slice(opener + 2, at).every(({ pos }) => pos !== 'DET');
  return (
    isFree &&
    (word.pos === 'VERB' || word.pos === 'ADP') &&
    !/^(?:after|before|since|until|as|than|while|because|when|where|if|once|for)$/i.test(word.text)
  );
}

/** `each operation results in …`, `engines struggle with …`: a clause without any other verb. */
const onlyVerb: TagRule = (words, at) => {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.pos !== 'NOUN' || previous?.pos !== 'NOUN' || next === undefined) return undefined;
  const from = clauseStart(words, at);
  const goesOn =
    /^(?:in|to|with|from|at|on|into)$/.test(next.text) ||
    (next.pos === 'NOUN' && words[from]?.pos === 'DET' && word.text.endsWith('s'));
  if (!goesOn) return undefined;
  const agrees = /[^su]s$/.test(previous.text)
    ? !word.text.endsWith('s')
    : /[^su]s$/.test(word.text);
  const rest = words
    .slice(from)
    .findIndex(
      ({ text, pos }) =>
        /^[.;:!?]$/.test(text) || pos === 'SCONJ' || /^(?:which|that|when|where|while)$/.test(text),
    );
  const clause = words.slice(from, rest < 0 ? undefined : from + rest);
  const isOnly = !clause.some(
    ({ pos, text }, index) =>
      pos === 'AUX' || (pos === 'VERB' && !text.endsWith('ing') && clause[index - 1]?.text !== ','),
  );
  return agrees && isOnly && from + clause.length > at && !isObjectRun(words, at)
    ? 'VERB'
    : undefined;
};

const RULES: readonly TagRule[] = [
  fixedPhrase,
  adverb,
  processNoun,
  actingGerund,
  withinPhrase,
  relativeVerb,
  participle,
  hyphenatedName,
  bareVerb,
  onlyVerb,
];
