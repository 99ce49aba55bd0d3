/** How a database writes the few things that the SQL dialects do not agree on. */
export interface TableStyle {
  /** A key that the database counts up and never gives twice. */
  countedKey: string;
  /** Ends a table that is kept in the order of its primary key. */
  keptByKey: string;
}

/** One change of the schema, forward only. Once released it is never edited: a later one mends it. */
export interface Migration {
  /** Starts at 1, without gaps; also the start of its file's name. */
  number: number;
  name: string;
  statements: (style: TableStyle) => readonly string[];
}
