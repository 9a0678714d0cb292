import type { StampRow } from './schema';

/** A newly requested time stamp, due at once. */
export const askedFor = (recordId: string, over: StampRow['over'], sha256: string, at: string): StampRow => ({
  id: `${recordId} ${over}`,
  recordId,
  over,
  sha256,
  state: 'queued',
  reason: null,
  attempts: 0,
  nextAt: at,
  askedAt: at,
  entry: null,
});
