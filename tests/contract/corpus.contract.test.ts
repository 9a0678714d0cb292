/**
 * Real page structure, where stored copies lie beside the project: the adapter's selectors match what their tables say.
 * Whether the pages are read correctly is checked by `npm run inspect -- --corpus`, which `npm test` runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPage } from '../commands/inspect/load-page';
import {
  commentArticle,
  commentLink,
  composer,
  menuButton,
  postAuthor,
  postMessage,
  postUnits,
} from '../../lib/platforms/facebook/selectors';
import { selectorCounts, type StoredPage } from './selector-counts';

const folder = resolve(import.meta.dirname, '../../../shared/platforms/corpus');
const isThere = existsSync(folder);
const why = isThere ? '' : ' (skipped: no stored pages beside the project)';

const stored: Record<StoredPage, string> = {
  '2022-03': 'facebook/2022-03-es-home-feed.html',
  '2023-03': 'facebook/2023-03-hr-page-timeline-5comments.html',
  '2025-06': 'facebook/2025-06-en-post-loggedout-10comments.html',
  '2025-12': 'facebook/2025-12-en-search-feed-4posts.html',
};

describe.skipIf(!isThere)(`stored pages${why}`, () => {
  it.each(Object.entries(stored))('selectors match in %s what their table says', (page, path) => {
    const root = loadPage(readFileSync(resolve(folder, path), 'utf8'), 'https://www.facebook.com/');
    const strategies = [
      commentArticle,
      commentLink,
      ...Object.values(postUnits),
      ...Object.values(postAuthor),
      ...postMessage,
      menuButton,
      composer,
    ];
    const finds = Object.fromEntries(
      strategies.map(({ name, selector }) => [name, root.querySelectorAll(selector).length]),
    );
    expect(finds).toEqual(
      Object.fromEntries(strategies.map(({ name }) => [name, selectorCounts[name]?.[page as StoredPage]])),
    );
  });
});
