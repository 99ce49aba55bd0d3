import type { Span } from '../notes/paper.ts';
import type { Statement } from './statement.ts';
import { lacksSubject } from './blank.ts';
import { lineLanguage } from './text/script.ts';

/** No one fact is that long; and what rules look for in it would take longer and longer. */
const LONGEST_STATEMENT = 800;
const LONGEST_SENTENCE = 300;
/** Sentences of one bullet that are looked at. */
const MOST_SENTENCES = 40;

export function isTooLong({ text }: Statement): boolean {
  return text.length > LONGEST_STATEMENT;
}

/** The sentences of a very long bullet that can be read alone, each as a statement with the bullet as its source. */
export function partsOf(statement: Statement): Statement[] {
  const { sentences, text, strong, marked, atoms, paper } = statement;
  return sentences.slice(0, MOST_SENTENCES).flatMap((span) => {
    const part = text.slice(span.from, span.to);
    if (part.length > LONGEST_SENTENCE || lacksSubject(part)) return [];
    const language = lineLanguage(part, paper.language);
    return [
      {
        ...statement,
        text: part,
        language,
        asking: language,
        strong: within(strong, span),
        marked: within(marked, span),
        atoms: within(atoms, span),
        sentences: [{ from: 0, to: part.length }],
        children: [],
      },
    ];
  });
}

function within(spans: readonly Span[], { from, to }: Span): Span[] {
  return spans
    .filter((span) => from <= span.from && span.to <= to)
    .map((span) => ({ from: span.from - from, to: span.to - from }));
}
