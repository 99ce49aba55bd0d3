import type { Card, CardLanguage } from './card.ts';
import { makeOwnCard } from './own-card.ts';
import { askedOf } from './sync/replacement.ts';

const WHICH: Readonly<Record<CardLanguage, (one: string, other: string) => string>> = {
  en: (one, other) => `${one} or ${other}?`,
  ko: (one, other) => `‘${one}’, ‘${other}’ 중 어느 쪽일까요?`,
  zh: (one, other) => `“${one}”还是“${other}”？`,
  ja: (one, other) => `「${one}」と「${other}」、どちらですか？`,
};

/**
 * "A or B?", asked of the first card's fact: two choices, the answer of each card one of them, and both bullets as the
 * source. The choices stand in the order of the alphabet, which tells nothing.
 */
export function contrastCard(ownerId: string, card: Card, other: Card): Card {
  const [one, two] = [card.back, other.back].toSorted() as [string, string];
  const front = `${WHICH[card.language](one, two)} ${askedOf(card)}`;
  const source = [...new Set([card.source, other.source])].join('\n');
  const { paperName, context, file, line } = card;
  const id = [card.bulletId, other.bulletId].toSorted().join('+');
  return makeOwnCard(
    ownerId,
    { front, back: card.back },
    {
      bulletId: id,
      paperName,
      context,
      source,
      file,
      line,
      kind: 'contrast',
      distractors: [other.back],
    },
    card.language,
  );
}
