/**
 * Something a redrawn picture lacks: in Swedish for the record, with the page's element it is about, so that losses are
 * not confused with one another.
 */
export interface Loss {
  words: string;
  element: Element;
}

/** The texts for the record, without duplicates. */
export const wordsOf = (losses: readonly Loss[]): string[] => [...new Set(losses.map(({ words }) => words))];
