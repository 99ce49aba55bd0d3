/** Largest notes file that is read, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 5_000_000;
/** Most bullets one file may hold. */
export const MAX_BULLETS = 20_000;
/** Deepest nesting of lists and quotes. */
export const MAX_NESTING = 50;
/** Longest run of lines without a place to cut; reading Markdown takes worse than linear time. */
export const MAX_BLOCK_LENGTH = 100_000;
/** Most brackets, asterisks and the like in one such run: each may have to be matched with all others. */
export const MAX_BLOCK_DELIMITERS = 2_000;
/** Longest front matter, in UTF-16 code units. */
export const MAX_FRONT_MATTER = 64_000;
