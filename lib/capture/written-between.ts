/** The age that a page shows, as the range of times that it means. */
import type { ItemReading } from '../domain/item';
import { shownAge } from '../domain/shown-age';

/** When the page was read: first and last moment, ISO 8601, and what the page calls its language. */
export interface ReadAt {
  /** When the page was opened: YouTube's ages are the server's words and do not grow while it stands. */
  openedAt: string;
  endedAt: string;
  language: string | null;
}

/** An id's time that the age denies is no time: then the form of the ids is not what we take it for. */
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
