/** When something was posted, as exactly as the page says. */
import type { PostedAt } from '../domain/item';

/** Not before `earliest` and not after `latest`; milliseconds since the epoch. */
export interface PostedWithin {
  earliest: number;
  latest: number;
}

/**
 * @returns null if the page gives no time that can be compared
 * @example postedWithin({ raw: '2 tim', iso: '2026-11-24T08:00:00.000Z', precision: 'exact' }) // both ends the same
 */
export function postedWithin({ iso, isoWithin = 0, between }: PostedAt): PostedWithin | null {
  if (iso !== null) return whole(Date.parse(iso) - isoWithin, Date.parse(iso) + isoWithin);
  return between === undefined ? null : whole(Date.parse(between.earliest), Date.parse(between.latest));
}

const whole = (earliest: number, latest: number): PostedWithin | null =>
  Number.isFinite(earliest) && Number.isFinite(latest) && earliest <= latest ? { earliest, latest } : null;
