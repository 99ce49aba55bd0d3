import { candidate } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { withoutGloss } from '../definition/term.ts';
import { shortened } from '../definition/answer.ts';
import { definitionIn } from '../definition/find.ts';
import { questionsIn } from '../questions.ts';
import type { Statement } from '../statement/statement.ts';
import { acronymPairs } from '../text/acronym.ts';
import { VALUE_LABEL } from './value-label.ts';
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
  const short = shortened(meaning, term, statement.language);
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

function glossesOf(term: string): string[] {
  return [...term.matchAll(/[(（]([^()（）]+)[)）]/gu)].flatMap((match) =>
    (match[1] ?? '').split(/[,，;]\s*/),
  );
}
