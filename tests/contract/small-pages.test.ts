/**
 * What `npm run inspect` reads from our own small pages. Each page tests one idea; its expectation is the known facts.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareCorpus } from '../commands/inspect/corpus';
import { faults, isRight } from '../commands/inspect/figures';

const comparisons = compareCorpus(join(import.meta.dirname, 'small-pages'));

describe('our own small pages', () => {
  it('are at least twenty, each read unchanged and with classes and labels replaced', () => {
    const pages = new Set(comparisons.map(({ page }) => page));
    expect(pages.size).toBeGreaterThanOrEqual(20);
    expect(comparisons).toHaveLength(pages.size * 2);
  });

  it.each(comparisons.map(({ page, circumstances, figures }) => [`${page} ${circumstances}`, figures] as const))(
    '%s',
    (_page, figures) => {
      expect(faults.flatMap((fault) => figures.faults[fault])).toEqual([]);
      expect(isRight(figures)).toBe(true);
    },
  );
});
