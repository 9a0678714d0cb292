/**
 * How many elements each Facebook selector matches in the stored pages. Kept with the tests, because otherwise every
 * page an official opens would load the table.
 */
export type StoredPage = '2022-03' | '2023-03' | '2025-06' | '2025-12';

const found = (y2022: number, y2023: number, y202506: number, y202512: number): Record<StoredPage, number> => ({
  '2022-03': y2022,
  '2023-03': y2023,
  '2025-06': y202506,
  '2025-12': y202512,
});

/** By the strategy's name. */
export const selectorCounts: Record<string, Record<StoredPage, number>> = {
  article: found(4, 11, 11, 0),
  'comment-link': found(3, 15, 30, 0),
  'position-in-set': found(1, 4, 1, 5),
  'article-without-label': found(2, 2, 0, 0),
  'child-of-feed': found(5, 0, 0, 6),
  'beside-the-photo': found(0, 0, 0, 0),
  'profile-name': found(0, 0, 1, 3),
  'heading-link': found(1, 5, 1, 4),
  message: found(1, 4, 1, 3),
  'story-message': found(0, 0, 1, 3),
  'menu-button': found(4, 11, 1, 4),
  composer: found(2, 4, 0, 2),
};
