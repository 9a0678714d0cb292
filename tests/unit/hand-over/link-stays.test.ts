/** A file may give a question a link, but never another link than the one that was read here. */
import { expect, it } from 'vitest';
import { mergeCard } from '../../../lib/hand-over/merge-card';
import { facebookPage } from '../../commands/setup/practice-register';
import { aQuestion } from '../questions/a-question';
import { aCard } from './a-card';

const OTHER = 'https://www.facebook.com/a?comment_id=9';

/** @param link what is known here; null when no link was read */
function linkAfter(link: string | null): string | null | undefined {
  const known = aQuestion({ link });
  const merged = mergeCard(aCard({ questions: [aQuestion({ link: OTHER })] }), {
    pack: aCard().pack,
    register: [{ ...facebookPage, id: 'kommunen' }],
    questions: new Map([[known.itemKey, known]]),
  });
  if (merged.kind === 'refused') throw new Error(merged.why);
  return (merged.changed[0] ?? known).link;
}

it('a handed-over file does not lead a known question to another item', () => {
  const here = aQuestion().link;
  expect(linkAfter(here)).toBe(here);
});

it('a question without a link gets the one in the file', () => {
  expect(linkAfter(null)).toBe(OTHER);
});
