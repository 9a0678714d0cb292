/**
 * Real page structure that nobody here wrote, where it lies beside the project: what `npm run inspect -- --corpus`
 * prints, asserted.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareCorpus } from '../commands/inspect/corpus';
import { faults, isRight } from '../commands/inspect/figures';
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
  it('are read right, with and without their data, scrambled and not', { timeout: 240_000 }, () => {
    const wrong = compareCorpus(folder)
      .filter(({ figures }) => !isRight(figures))
      .map(
        ({ page, circumstances, figures }) =>
          `${page} (${circumstances}): ${faults.flatMap((fault) => figures.faults[fault]).join('; ')}`,
      );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(stored))('selectors find in %s what their table says', (page, path) => {
    const root = loadPage(readFileSync(resolve(folder, path), 'utf8'), 'https://www.facebook.com/');
    const strategies = [commentArticle, commentLink, ...postUnits, ...postAuthor, ...postMessage, menuButton, composer];
    const finds = Object.fromEntries(
      strategies.map(({ name, selector }) => [name, root.querySelectorAll(selector).length]),
    );
    expect(finds).toEqual(
      Object.fromEntries(strategies.map(({ name }) => [name, selectorCounts[name]?.[page as StoredPage]])),
    );
  });
});
