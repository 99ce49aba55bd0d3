/** Names of the form's fields in which a card is split. */
export const SPLIT_FIELDS = ['first', 'second', 'third'] as const;
