/** Converts the age that a page shows into the range of times it can mean. */
import type { ItemReading } from '../domain/item';
import { shownAge } from '../domain/shown-age';

/** When the page was read: first and last moment (ISO 8601), and the page's language. */
export interface ReadAt {
  /** When the page was opened. YouTube's ages are rendered by the server and do not grow while the page is open. */
  openedAt: string;
  endedAt: string;
  language: string | null;
}

/**
 * Adds the range. If the shown age contradicts the time from an id, that time is dropped: our assumption about the id
 * format is wrong.
 */
export function withRange(reading: ItemReading, { openedAt, endedAt, language }: ReadAt): ItemReading {
  const { raw } = reading.postedAt;
  const age = raw === null ? null : shownAge(raw, language);
  if (age === null) return reading;
  const between = { earliest: before(openedAt, age.most), latest: before(endedAt, age.least) };
  const { iso, isoFrom } = reading.postedAt;
  const isDenied = isoFrom === 'id' && iso !== null && (iso < between.earliest || iso > between.latest);
  return isDenied
    ? { ...reading, postedAt: { raw, iso: null, precision: 'relative', between } }
    : { ...reading, postedAt: { ...reading.postedAt, between } };
}

const before = (iso: string, milliseconds: number): string => new Date(Date.parse(iso) - milliseconds).toISOString();
