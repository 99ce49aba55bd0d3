import { takingTurns } from '../base/turns.ts';
import type { Card, CardSet } from '../cards/card.ts';
import { createDistractorIndex, type PaperCards } from '../cards/distractors/distractor-index.ts';
import type { Paper } from '../notes/paper.ts';

/** All cards as the notes give them, kept so that one changed paper costs what that paper costs. */
export interface CardBank {
  /** Takes the papers as they are now; gives what may be other than before. */
  update(papers: readonly Paper[]): Promise<BankChanges>;
  /** Fills a bank that is empty with cards that are complete: those that `update` would make of the same papers. */
  take(papers: readonly Paper[], cardsOf: (edition: string) => readonly Card[]): Promise<void>;
  /**
   * Cards of an edition, complete. `known` may give those that no update has touched since they were complete last.
   */
  cards(edition: string, known?: (card: Card) => Card | undefined): Promise<Card[]>;
  /** A card of the bank, complete: with its wrong answers. */
  complete(card: Card): Card;
  editions(): Iterable<string>;
  /** Works out in turns what the next update compares: a card of each edition with what stands near it. */
  prepare(): Promise<void>;
}

export interface BankChanges {
  /** Editions whose papers were added, changed or removed. */
  editions: ReadonlySet<string>;
  /** Cards, not complete yet, that may have other wrong answers now. */
  cards: readonly Card[];
}

export interface CardBankOptions {
  ownCards: (paper: Paper) => Promise<CardSet>;
  onProgress?: (done: number, papers: number) => void;
}

export function editionOf({ paper, language }: Pick<Card, 'paper' | 'language'>): string {
  return `${language} ${paper}`;
}

const editionOfPaper = ({ slug, language }: Paper): string => editionOf({ paper: slug, language });

/** Papers put into the index in one go, so that no turn gets long. */
const PAPERS_A_TURN = 50;

export function createCardBank(options: CardBankOptions): CardBank {
  const index = createDistractorIndex();
  let known = new Map<string, readonly Paper[]>();
  const own = new Map<string, readonly Card[]>();
  /** Since the last update. */
  const completed = new Map<Card, Card>();
  let touchedLast: ReadonlySet<Card> = new Set();

  function complete(card: Card): Card {
    const known = completed.get(card);
    if (known !== undefined) return known;
    const filled = index.fill(card);
    completed.set(card, filled);
    return filled;
  }

  function paperCards(slug: string, papers: readonly Paper[]): PaperCards {
    const cards = papers.flatMap((paper) => own.get(editionOfPaper(paper)) ?? []);
    return { slug, tags: papers.flatMap(({ tags }) => tags), cards };
  }

  return {
    async update(papers) {
      const turns = takingTurns();
      const bySlug = groupBySlug(papers);
      const slugs = [...new Set([...known.keys(), ...bySlug.keys()])].filter(
        (slug) => !samePapers(known.get(slug), bySlug.get(slug)),
      );
      const isEmpty = known.size === 0;
      completed.clear();
      const touched = new Set<Card>();
      const editions = new Set<string>();
      for (let at = 0; at < slugs.length; at += PAPERS_A_TURN) {
        const changes: PaperCards[] = [];
        for (const slug of slugs.slice(at, at + PAPERS_A_TURN)) {
          await turns.pause();
          for (const paper of known.get(slug) ?? []) {
            editions.add(editionOfPaper(paper));
            own.delete(editionOfPaper(paper));
          }
          const fresh = bySlug.get(slug) ?? [];
          for (const paper of fresh) {
            editions.add(editionOfPaper(paper));
            own.set(editionOfPaper(paper), (await options.ownCards(paper)).cards);
          }
          const one = paperCards(slug, fresh);
          for (const card of one.cards) index.prepare(card);
          changes.push(one);
        }
        for (const card of isEmpty ? index.add(changes) : index.replace(changes)) touched.add(card);
        options.onProgress?.(Math.min(at + PAPERS_A_TURN, slugs.length), slugs.length);
      }
      known = bySlug;
      touchedLast = touched;
      return { editions, cards: [...touched].filter((card) => index.has(card)) };
    },
    async take(papers, cardsOf) {
      const turns = takingTurns();
      known = groupBySlug(papers);
      for (const [slug, ones] of known) {
        await turns.pause();
        for (const paper of ones) own.set(editionOfPaper(paper), cardsOf(editionOfPaper(paper)));
        index.add([paperCards(slug, ones)]);
      }
    },
    async cards(edition, known) {
      const turns = takingTurns();
      const filled: Card[] = [];
      for (const card of own.get(edition) ?? []) {
        await turns.pause();
        filled.push((touchedLast.has(card) ? undefined : known?.(card)) ?? complete(card));
      }
      return filled;
    },
    complete,
    editions: () => own.keys(),
    async prepare() {
      const turns = takingTurns();
      for (const [first] of own.values()) {
        await turns.pause();
        if (first !== undefined) index.fill(first);
      }
    },
  };
}

function groupBySlug(papers: readonly Paper[]): Map<string, readonly Paper[]> {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const group = groups.get(paper.slug);
    if (group === undefined) groups.set(paper.slug, [paper]);
    else group.push(paper);
  }
  return groups;
}

function samePapers(one: readonly Paper[] = [], other: readonly Paper[] = []): boolean {
  return one.length === other.length && one.every((paper, index) => paper === other[index]);
}
