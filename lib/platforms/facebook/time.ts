/** Times on Facebook: exact in page data, in words on a comment, scrambled on a post. */
import { readText } from '../dom/read-text';
import type { PostedAt } from '../../domain/item';
import { choose, type Chosen } from './choose';

/**
 * True for a post's time. Facebook splits it into single letters and mixes in hidden ones, so its text differs from
 * what is shown.
 */
export function isScrambled(link: Element): boolean {
  const leaves = [...link.querySelectorAll('*')].filter(
    (element) => element.children.length === 0 && element.textContent !== '',
  );
  const letters = leaves.filter((element) => Array.from(element.textContent.trim()).length === 1);
  return link.textContent.includes('\u034f') || (letters.length >= 3 && letters.length === leaves.length);
}

/** The time as shown. Null when it is scrambled or missing. */
function shownTime(link: Element | null): string | null {
  if (link === null || isScrambled(link)) return null;
  return readText(link) || null;
}

export function postedAt(
  link: Element | null,
  seconds: number | null,
): { value: PostedAt; trace: Chosen<string>['trace'] } {
  const raw = shownTime(link);
  const iso = seconds === null || seconds <= 0 ? null : new Date(seconds * 1000).toISOString();
  const { trace } = choose(
    'postedAt',
    [
      { strategy: 'created-time', leansOn: 'data', value: iso },
      { strategy: 'time-link', leansOn: 'href', value: raw },
    ],
    () => '',
  );
  if (raw === null && iso === null && link !== null) trace.strategy = 'scrambled';
  if (iso !== null) return { value: { raw, iso, precision: 'exact', isoFrom: 'data' }, trace };
  return { value: { raw, iso, precision: raw === null ? 'unknown' : 'relative' }, trace };
}
