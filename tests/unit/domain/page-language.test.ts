/** Words taught on a page are found again on that page. */
import { expect, it } from 'vitest';
import { inLanguage } from '../../../lib/domain/page-language';

const kept = [{ language: 'sv' }, { language: 'en-GB' }, { language: 'en' }];

it.each([
  ['sv', 'sv'],
  ['sv-SE', 'sv'],
  ['en-GB', 'en-GB'],
  ['en-US', 'en'],
  ['fi-FI', undefined],
])('on a page in %s holds what is kept for %s', (language, found) => {
  expect(inLanguage(language, kept)?.language).toBe(found);
});
