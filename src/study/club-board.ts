import type { Card } from '../cards/card.ts';
import { PEOPLE_LEAST } from './club-gain.ts';
import type { GroupAnswer } from './sheet.ts';
import type { HardBullet } from './study.ts';

const BULLETS_MOST = 5;

/**
 * Bullets that three people or more were asked about and somebody missed, the least known first. What counts is
 * everybody's first answer to any card of the bullet. `people`: who answered anything.
 */
export function hardestBullets(
  cards: readonly { cardId: string; card: Card }[],
  answers: readonly GroupAnswer[],
): { people: number; bullets: HardBullet[] } {
  const byCard = new Map(cards.map(({ cardId, card }) => [cardId, card]));
  const bullets = new Map<string, { card: Card; first: Map<string, GroupAnswer> }>();
  for (const answer of answers) {
    const card = byCard.get(answer.cardId);
    if (!card) continue;
    const bullet = bullets.get(card.bulletId) ?? { card, first: new Map<string, GroupAnswer>() };
    const other = bullet.first.get(answer.userId);
    if (!other || answer.answeredAt < other.answeredAt) bullet.first.set(answer.userId, answer);
    bullets.set(card.bulletId, bullet);
  }
  const told = [...bullets.values()]
    .map(({ card, first }) => hardBullet(card, [...first.values()]))
    .filter(({ people, right }) => people >= PEOPLE_LEAST && right < people)
    .sort((a, b) => a.right / a.people - b.right / b.people || b.people - a.people)
    .slice(0, BULLETS_MOST);
  return { people: new Set(answers.map(({ userId }) => userId)).size, bullets: told };
}

function hardBullet(card: Card, answers: readonly GroupAnswer[]): HardBullet {
  const { source, context, paperName } = card;
  const right = answers.filter(({ result }) => result !== 'wrong').length;
  return { source, context, paperName, people: answers.length, right };
}
