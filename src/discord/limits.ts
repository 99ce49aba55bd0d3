/*
 * Discord's limits that this bot can meet. Lengths are counted in UTF-16 code units, which is never less than what
 * Discord counts. The byte ceiling of a message's texts is undocumented (Discord answers 500 beyond it).
 */
export const LIMITS = {
  message: {
    components: 40,
    textCharacters: 4_000,
    /** The ceiling is about 10,170 bytes with 12 more for every text; a little is kept in hand. */
    textBytes: 10_000,
    bytesPerText: 12,
  },
  row: { buttons: 5 },
  section: { texts: 3 },
  gallery: { items: 10, altCharacters: 1_024 },
  button: { labelCharacters: 80 },
  select: { options: 25, placeholderCharacters: 150 },
  selectOption: { labelCharacters: 100, valueCharacters: 100, descriptionCharacters: 100 },
  customId: { characters: 100 },
  modal: {
    titleCharacters: 45,
    parts: 5,
    labelCharacters: 45,
    descriptionCharacters: 100,
    placeholderCharacters: 100,
    valueCharacters: 4_000,
  },
  autocomplete: { choices: 25, nameCharacters: 100, valueCharacters: 100 },
  command: { descriptionCharacters: 100, options: 25, choices: 25, totalCharacters: 8_000 },
  nonce: { characters: 25 },
  url: { characters: 512 },
} as const;
