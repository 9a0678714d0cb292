/** The age that a page shows, as the range of times that it means. */
import type { ItemReading } from '../domain/item';
import { shownAge } from '../domain/shown-age';

/** When the page was read: first and last moment, ISO 8601, and what the page calls its language. */
export interface ReadAt {
  startedAt: string;
  endedAt: string;
  language: string | null;
}

export function withRange(reading: ItemReading, { startedAt, endedAt, language }: ReadAt): ItemReading {
  const { raw } = reading.postedAt;
  const age = raw === null ? null : shownAge(raw, language);
  if (age === null) return reading;
  const between = { earliest: before(startedAt, age.most), latest: before(endedAt, age.least) };
  return { ...reading, postedAt: { ...reading.postedAt, between } };
}

const before = (iso: string, milliseconds: number): string => new Date(Date.parse(iso) - milliseconds).toISOString();
