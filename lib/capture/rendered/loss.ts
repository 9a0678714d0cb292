/**
 * What a redrawn picture lacks: in Swedish for the record, and the element of the page that it
 * is about, so that nobody takes one named loss for another.
 */
export interface Loss {
  words: string;
  element: Element;
}

/** For the record: each once. */
export const wordsOf = (losses: readonly Loss[]): string[] => [...new Set(losses.map(({ words }) => words))];
