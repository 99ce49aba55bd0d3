import Sqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { compileOnce, pick } from '../../src/storage/sql/compiled-query.ts';

const db = new Kysely<{ papers: { slug: string; year: number | null } }>({
  dialect: new SqliteDialect({ database: new Sqlite(':memory:') }),
});

describe('a query compiled once', () => {
  it('is built once, and filled anew each time', () => {
    let built = 0;
    const query = compileOnce((given: { slug: string; limit: number }) => {
      built += 1;
      return db
        .selectFrom('papers')
        .select('year')
        .where('slug', '=', given.slug)
        .where('year', '>', 2010)
        .limit(given.limit);
    });
    expect(query({ slug: 'unet', limit: 1 }).parameters).toEqual(['unet', 2010, 1]);
    expect(query({ slug: 'fcn', limit: 2 }).parameters).toEqual(['fcn', 2010, 2]);
    expect(query({ slug: 'fcn', limit: 2 }).sql).toBe(query({ slug: 'unet', limit: 1 }).sql);
    expect(built).toBe(1);
  });

  it('fills a value wherever it stands, also within raw SQL and rows', () => {
    const query = compileOnce((given: { slug: string; year: number | null }) =>
      db
        .insertInto('papers')
        .values(pick(given, ['slug', 'year']))
        .onConflict((conflict) =>
          conflict.column('slug').doUpdateSet({ year: sql<number>`coalesce(${given.year}, 0)` }),
        ),
    );
    expect(query({ slug: 'unet', year: null }).parameters).toEqual(['unet', null, null]);
    expect(query({ slug: 'unet', year: 2015 }).parameters).toEqual(['unet', 2015, 2015]);
  });
});
