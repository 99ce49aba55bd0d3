import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** What the queries need to know about the database behind them. */
export interface SqlFlavour {
  /** A sub-query of the texts in a JSON array, which comes as one parameter: any number of them, one statement. */
  textsIn(json: string): RawBuilder<string>;
  /** Where the second text begins in the first, counted from 1; 0 when it is not in it. */
  position(text: RawBuilder<string>, part: RawBuilder<string>): RawBuilder<number>;
}

export interface SqlConnection {
  db: Kysely<Database>;
  flavour: SqlFlavour;
}

/** Something newer was written meanwhile. Never leaves this room. */
class Refusal extends Error {}

/** Ends a transaction with nothing written. */
export function refuse(): never {
  throw new Refusal();
}

/**
 * Runs work in one transaction, whole or not at all; undefined when the work refused. Inside, only `transaction` may
 * be asked: asking the connection itself would wait for ever.
 */
export async function whole<Result>(
  db: Kysely<Database>,
  work: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Memories of cards in use. The learner's index leads; the card is looked up for each. */
export function inUse({ db }: SqlConnection) {
  return db
    .selectFrom('memories')
    .innerJoin('cards', 'cards.card_id', 'memories.card_id')
    .where('cards.retired_at', 'is', null);
}

/** Rows that a statement wrote. */
export function written(result: { numAffectedRows?: bigint }): number {
  return Number(result.numAffectedRows ?? 0n);
}
