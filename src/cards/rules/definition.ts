import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withoutGloss } from '../defined-term.ts';
import { definitionIn } from '../definition/find.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement.ts';
import { acronymPairs } from '../text/acronym.ts';
import { isShortAnswer } from '../quality.ts';
import { VALUE_LABEL } from './value-label.ts';
import { splitTopLevel } from '../text/brackets.ts';
import { wordCount } from '../text/script.ts';

/** A term with its meaning, asked both ways; an acronym with its words is another rule's. */
export function definitionRule(statement: Statement): Candidate[] {
  const told = acronymPairs(statement.text);
  const isFullName = ({ front, back }: Candidate): boolean =>
    told.some(
      ({ acronym, expansion }) =>
        (back === acronym && front.includes(expansion)) ||
        (back === expansion && front.includes(acronym)),
    );
  return definitions(statement).filter((card) => !isFullName(card));
}

function definitions(statement: Statement): Candidate[] {
  const definition = definitionIn(statement);
  if (definition === undefined) return [];
  if (VALUE_LABEL.test(definition.term) && wordCount(definition.meaning) <= 5) return [];
  // Below what it is the formula of, a name alone would not tell which formula is meant.
  if (statement.lead !== '' && /^\$[^$]+\$$/.test(definition.meaning)) return [];
  const questions = questionsIn(statement.asking);
  const term = withoutGloss(definition.term);
  const accept = glossesOf(definition.term);
  const meaning = definition.meaning.replace(/[.。\s]+$/u, '');
  const cards: Candidate[] = definition.isUnique
    ? [
        candidate({
          kind: 'definition',
          front: questions.term(meaning),
          back: term,
          accept,
          score: definition.score,
        }),
      ]
    : [];
  const short = shortened(meaning);
  if (short !== '') {
    cards.unshift(
      candidate({
        kind: 'definition',
        front: questions.meaning(term),
        back: short,
        score: definition.score - 0.03,
        asksAbout: true,
      }),
    );
  }
  return cards;
}

/**
 * The part of a meaning that is short enough to be answered, empty when there is none: the clause that holds the noun,
 * which is the first in English and Chinese and the last in Korean and Japanese.
 */
function shortened(meaning: string): string {
  if (isShortAnswer(meaning)) return meaning;
  const clauses = splitTopLevel(
    meaning,
    /^(?:, |; |，|；|\s(?=(?:which|that is|so that|where)\s))/u,
  );
  if (/, (?:and|or|then|but) |[，；]\s?(?:然后|再|最后|接着|并(?![行发])|但|而|且)/.test(meaning))
    return '';
  const isHeadLast = /[가-힣ぁ-ゖ]/.test(meaning);
  if (isHeadLast && !/(?:으로|로|며|고|대신|달리|비해|で|し)$/.test(clauses.at(-2) ?? ''))
    return '';
  const clause = isHeadLast ? clauses.at(-1) : clauses[0];
  if (clause === undefined || OPENS_CLAUSE.test(clause)) return '';
  return wordCount(clause) >= 4 && isShortAnswer(clause) ? clause : '';
}

/** `To test it, …`, `when two samples differ, …`: what comes first holds no noun that would be the meaning. */
const OPENS_CLAUSE =
  /^(?:to|in|for|with|by|when|if|as|on|at|after|before|while|because|since|upon|once)\s/i;

function glossesOf(term: string): string[] {
  return [...term.matchAll(/[(（]([^()（）]+)[)）]/gu)].flatMap((match) =>
    (match[1] ?? '').split(/[,，;]\s*/),
  );
}
