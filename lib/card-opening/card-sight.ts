/** How our own script on the page finds the card's frame: in sight, or what bars the sight. */
export const CARD_SIGHTS = [
  'in-sight',
  /** No card is shown, or its tab or window is not. */
  'hidden',
  /** The frame is not where our script put it. */
  'moved',
  /** Smaller than it is made, or partly outside the window. */
  'cut',
  'faded',
  'covered',
  /** The page has changed it within the last half second; our script has changed it back. */
  'disturbed',
] as const;
export type CardSight = (typeof CARD_SIGHTS)[number];
