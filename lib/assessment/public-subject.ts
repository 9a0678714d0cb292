/**
 * The subject that everybody may read (OSL 5 kap. 2 §): in lists, registers and the diary. It names the ground, the
 * account and the day, and never who wrote or what.
 */
import { findIndicators } from './indicators/find-indicators';
import type { Finding } from './indicators/finding';

/** @example neutralSubject({ ground: 'Kan omfattas av sekretess', account: 'Kommunen', day: '2026-11-24' }) */
export const neutralSubject = ({ ground, account, day }: { ground: string; account: string; day: string }): string =>
  [ground, account, day].filter((each) => each.trim() !== '').join(', ');

/** Whose words and name it may not hold. */
export interface NotIn {
  author: string | null;
  text: string;
}

/** So many words of the item in a row are a quote. */
const QUOTED = 3;

/** That it is about somebody's health may stand there: it says what kind of data it is, and not whose. */
const A_KIND_OF_DATA: readonly Finding['rule'][] = ['halsa', 'social', 'ekonomi'];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Neither a word of the author's name, nor a quote, nor what looks like personal data. */
export function isNeutral(subject: string, { author, text }: NotIn): boolean {
  const said = wordsOf(subject);
  const names = wordsOf(author ?? '').filter((word) => word.length > 1);
  if (said.some((word) => names.includes(word))) return false;
  if (findIndicators(subject).some(({ rule }) => !A_KIND_OF_DATA.includes(rule))) return false;
  const item = ` ${wordsOf(text).join(' ')} `;
  return !said.some((_, at) => {
    const run = said.slice(at, at + QUOTED);
    return run.length === QUOTED && item.includes(` ${run.join(' ')} `);
  });
}
