import type { Candidate } from '../candidate.ts';
import type { Statement } from './statement.ts';
import { TOLD_DEFINITION } from '../selection.ts';
import { tellsNoFact } from '../quality/speech-act.ts';
import { foldedForm } from '../text/script.ts';

/*
 * Which sentence of a paragraph is worth asking: the one that says what the paper itself does, that counts, measures, sets
 * one thing against another or says what something is; not the one about the field that comes first.
 */

const OWN =
  /(?:^|\s)(?:본|이|해당)\s(?:논문|연구|방법)|(?:^|\s)(?:저자|우리)(?:들)?(?:은|는|이|가)\s|(?:제안|도입|고안)(?:하|한|했|함|된|됨)|^(?:we|the authors?|they|our \w+|this (?:paper|work))\b|\b(?:we|authors?) (?:propose|introduce|use|train|add|replace|show|find)\b|我们|本文|(?:文中|作者)提出|提案手法|本(?:論文|研究|手法)|著者/iu;

const BACKGROUND =
  /^(?:최근|기존|이전|종래|일반적으로|보통|대부분|많은|전통적|오늘날|(?:recent|previous|prior|existing|traditional|conventional|many|most|usually|often|generally|typically|commonly)\b|近年|目前|现有|传统|以往|大多|通常|一般|従来|既存|多くの|これまで)/iu;

/** What is still wrong in the field. */
const GAP =
  /(?:한계|문제|단점)(?:점)?(?:가|이|들이)\s(?:있|존재)|\b(?:limitations?|suffers? from|remains? (?:unclear|open))\b|(?:存在|有)[^，。]{0,8}(?:问题|局限|不足)|課題がある/iu;

const CONTRAST =
  /(?:반면|대신|달리|보다|지만|않고|아니라)(?=[\s,.]|$)|\b(?:unlike|instead of|rather than|whereas|in contrast|compared (?:to|with)|than)\b|不同于|而不是|相比|相较|代わりに|に対して|と異なり|よりも/iu;

const WORTH: Readonly<Record<Candidate['kind'], number>> = {
  authored: 4,
  definition: 3,
  list: 3,
  contrast: 2.5,
  cause: 2.2,
  number: 2.4,
  figure: 0.5,
  cloze: 0,
};

/** How much the sentence of a card tells; higher is better. Only to be compared within one bullet. */
export function tellingOf(card: Candidate, { text, language, paper }: Statement): number {
  const isNamed = [paper.shortName, ...paper.aliases].some(
    (name) => name.length > 1 && foldedForm(text).includes(foldedForm(name)),
  );
  const isInPassing = card.kind === 'definition' && card.score < TOLD_DEFINITION;
  let worth = (isInPassing ? WORTH.cloze : WORTH[card.kind]) + card.score;
  if (isNamed || OWN.test(text)) worth += 1;
  if (CONTRAST.test(text)) worth += 0.5;
  if (BACKGROUND.test(text) || GAP.test(text)) worth -= 1;
  if (tellsNoFact(text, language)) worth -= 1.5;
  return worth;
}
