import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement/statement.ts';
import { acronymPairs, type AcronymPair } from '../text/acronym.ts';
import { foldedForm, wordCount } from '../text/script.ts';

/** Asked for only where the bullet states no figure, cause or contrast. */
const IN_PASSING = 0.4;
const TOLD = 0.7;

/**
 * An acronym is asked for its words. One that a sentence only writes out on its way comes after what the sentence
 * states; one that the bullet is about, that the author marked, or that the note goes on to use is asked for first.
 */
export function expansionRule(statement: Statement): Candidate[] {
  return acronymPairs(statement.text)
    .filter((pair) => isAskable(pair, statement))
    .map((pair) =>
      candidate({
        kind: 'definition',
        front: questionsIn(statement.asking).expansion(pair.acronym),
        back: pair.expansion,
        score: isMeant(pair, statement) ? TOLD : IN_PASSING,
        asksAbout: true,
      }),
    );
}

/** Not where the paper's name, which stands on the card, holds the words. */
function isAskable({ acronym, expansion }: AcronymPair, { paper }: Statement): boolean {
  const { shortName } = paper;
  return acronym === shortName || !foldedForm(shortName).includes(foldedForm(expansion));
}

function isMeant(pair: AcronymPair, statement: Statement): boolean {
  return isWhatIsSaid(pair, statement) || isMarked(pair, statement) || isUsedLater(pair, statement);
}

const INTRODUCED =
  /제안|소개|제시|정의|부른다|라고|propos|introduc|present|\bcall|denote|design|develop|提出|引入|设计|开发|定义|称为|叫做|提案|導入|定義|呼/i;
/** Said in so many words to be short for something. */
const SHORT_FOR =
  /약자|약어|줄임말|준말|전체 이름|stands for|short for|acronym|abbreviat|全称|全名|缩写|简称|の略|頭文字/i;

/** The pair is all there is, or opens a line that says no value of it, or the sentence introduces it. */
function isWhatIsSaid(
  { acronym, expansion }: AcronymPair,
  { text, sentences }: Statement,
): boolean {
  const sentence =
    sentences.map(({ from, to }) => text.slice(from, to)).find((one) => one.includes(expansion)) ??
    text;
  if (SHORT_FOR.test(sentence) || INTRODUCED.test(sentence)) return true;
  const rest = sentence
    .replace(expansion, '')
    .replace(acronym, '')
    .replaceAll(/\[[^\]]*\]|https?:\S+/g, '');
  if (wordCount(rest) <= 2) return !/\d/.test(rest);
  const opening = Math.min(sentence.indexOf(expansion), sentence.indexOf(acronym));
  const isValue = /^[^:：]*[:：]\s?[^\p{L}]*\d/u.test(sentence);
  return opening <= 4 && !isValue;
}

function isMarked(
  { acronym, expansion }: AcronymPair,
  { text, strong, marked }: Statement,
): boolean {
  return [...strong, ...marked].some(({ from, to }) =>
    [acronym, expansion].some((name) => text.slice(from, to).includes(name)),
  );
}

/** The acronym stands in two other bullets: the note expects its reader to know it. */
function isUsedLater({ acronym }: AcronymPair, { paper, index }: Statement): boolean {
  const name = new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}])${acronym}(?![\p{Script=Latin}\p{N}])`,
    'u',
  );
  const others = paper.bullets.filter((bullet, at) => at !== index && name.test(bullet.text));
  return others.length >= 2;
}
