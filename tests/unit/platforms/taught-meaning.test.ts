/** What taught labels may come to mean: never what is known as something else, and never a person's name. */
import { describe, expect, it } from 'vitest';
import type { LearntLabels } from '../../../lib/platforms/contract';
import { ANYBODY, saysWords } from '../../../lib/platforms/dom/says-words';
import { guessIntention, means } from '../../../lib/platforms/facebook/meaning';

const taught = (entries: LearntLabels['entries']): LearntLabels => ({ language: 'sv', entries });

describe('labels that Facebook is known to remove with', () => {
  it.each(['Ta bort', 'Delete'])('%s, taught for hiding, still means removal and nothing else', (words) => {
    const learnt = taught({ hide: [words] });
    expect(means(words, 'hide', learnt, null)).toBeNull();
    expect(guessIntention(words, learnt, null)).toEqual({ guess: 'delete', by: 'table' });
  });

  it('an unknown label means what was taught', () => {
    const learnt = taught({ hide: ['Göm undan'] });
    expect(guessIntention('Göm undan', learnt, null)).toEqual({ guess: 'hide', by: 'learnt' });
  });
});

describe('labels that name a person', () => {
  it.each(['Kalle Testsson', ANYBODY] as const)('do not count where they are only the name', (name) => {
    expect(saysWords('Kalle Testsson', '{name}', name)).toBe(false);
    expect(saysWords('Spärra Kalle Testsson', 'Spärra {name}', name)).toBe(true);
  });

  it('an entry that equals the author’s name is not taken for a taught label', () => {
    const learnt = taught({ ban: ['{name}'] });
    expect(guessIntention('Kalle Testsson', learnt, 'Kalle Testsson')).toEqual({ guess: null, by: 'unknown' });
  });
});
