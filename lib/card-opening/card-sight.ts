/** Whether our content script finds the card's iframe fully visible on the page, or what prevents it. */
export const CARD_SIGHTS = [
  'in-sight',
  /** No card is shown, or its tab or window is hidden. */
  'hidden',
  /** The iframe is not where our script put it. */
  'moved',
  /** Smaller than its intended size, or partly outside the window. */
  'cut',
  'faded',
  'covered',
  /** The page changed it within the last half second; our script changed it back. */
  'disturbed',
] as const;
export type CardSight = (typeof CARD_SIGHTS)[number];
