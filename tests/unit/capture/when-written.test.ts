/**
 * When an item was written: as shown, as the range that its age means, and exactly where an id gives it; each kept
 * separately.
 */
import { describe, expect, it } from 'vitest';
import { bareReading } from '../../../lib/capture/covering/bare-reading';
import { withTimesInIds } from '../../../lib/capture/times-in-ids';
import { withRange } from '../../../lib/capture/written-between';
import type { ItemReading, PostedAt } from '../../../lib/domain/item';
import type { CapturedStructure } from '../../../lib/messaging/page-commands';

const shown: PostedAt = { raw: 'för 4 år sedan', iso: null, precision: 'relative' };
const aReading = (id: string | null, postedAt: PostedAt = shown): ItemReading => ({
  ...bareReading(
    { platform: 'youtube', kind: 'comment', id, postId: null, parentId: null, handle: 'y1' },
    { kind: 'unknown', keys: [], name: null, trace: '' },
  ),
  postedAt,
  trace: [{ field: 'postedAt', strategy: 'time-link', leansOn: 'href' }],
});
const aStructure = (
  reading: ItemReading,
  replies: ItemReading[] = [],
  context: ItemReading[] = [],
): CapturedStructure => ({
  reading,
  sortOrder: null,
  context,
  replies,
  html: '',
  missing: [],
  page: {
    url: '',
    title: '',
    language: 'sv',
    visibilityState: 'visible',
    fontsReady: true,
    pendingImages: 0,
    userAgent: '',
  },
});
const iso = '2021-10-12T14:00:47.820Z';
const above = '2021-10-12T11:43:24.879Z';
const timesIn = (id: string) =>
  id === 'p.r'
    ? [
        { id, iso, within: 130 },
        { id: 'p', iso: above, within: 130 },
      ]
    : [];

describe('a time from an id', () => {
  it('is kept beside the shown time, with its source', () => {
    const { reading } = withTimesInIds(aStructure(aReading('p.r')), timesIn);
    expect(reading.postedAt).toEqual({
      raw: 'för 4 år sedan',
      iso,
      precision: 'exact',
      isoFrom: 'id',
      isoWithin: 130,
    });
    expect(reading.trace.map(({ strategy }) => strategy)).toEqual(['time-link', 'time-in-id']);
  });

  it('is the parent’s too, whichever of the two is saved', () => {
    const parent = withTimesInIds(aStructure(aReading('p'), [aReading('p.r')]), timesIn);
    expect(parent.reading.postedAt.iso).toBe(above);
    expect(parent.replies[0]?.postedAt.iso).toBe(iso);
    const reply = withTimesInIds(aStructure(aReading('p.r'), [], [aReading('p')]), timesIn);
    expect(reply.context[0]?.postedAt.iso).toBe(above);
  });

  it('is not used where two ids give one item different times', () => {
    const differing = (id: string) => [{ id: 'p', iso: id === 'p.r' ? above : iso, within: 130 }];
    const { reading } = withTimesInIds(aStructure(aReading('p'), [aReading('p.r'), aReading('p.s')]), differing);
    expect(reading.postedAt).toEqual(shown);
  });

  it('never replaces the time in the page’s data, and needs an id', () => {
    const data: PostedAt = { raw: null, iso: '2025-01-01T00:00:00.000Z', precision: 'exact', isoFrom: 'data' };
    expect(withTimesInIds(aStructure(aReading('p.r', data)), timesIn).reading.postedAt).toEqual(data);
    expect(withTimesInIds(aStructure(aReading(null)), timesIn).reading.postedAt).toEqual(shown);
  });
});

describe('an age that is shown', () => {
  const readAt = { openedAt: '2025-11-23T12:00:00.000Z', endedAt: '2025-11-23T12:01:00.000Z', language: 'sv' };

  it('is a range, counted from when the page was read', () => {
    const { postedAt } = withRange(aReading('1', { raw: '2 tim', iso: null, precision: 'relative' }), readAt);
    expect(postedAt).toEqual({
      raw: '2 tim',
      iso: null,
      precision: 'relative',
      between: { earliest: '2025-11-23T09:00:00.000Z', latest: '2025-11-23T10:31:00.000Z' },
    });
  });

  it('is kept beside an exact time', () => {
    const { postedAt } = withRange(aReading('1', { ...shown, iso, precision: 'exact', isoFrom: 'id' }), readAt);
    expect(postedAt.iso).toBe(iso);
    expect(Date.parse(postedAt.between?.earliest ?? '')).toBeLessThan(Date.parse(iso));
    expect(Date.parse(postedAt.between?.latest ?? '')).toBeGreaterThan(Date.parse(iso));
  });

  it('reaches back to when the page was opened: the text may have stood there since', () => {
    const { between } = withRange(aReading('1', { raw: '10 min', iso: null, precision: 'relative' }), {
      ...readAt,
      openedAt: '2025-11-23T07:00:00.000Z',
    }).postedAt;
    expect(between?.earliest).toBe('2025-11-23T06:49:00.000Z');
  });

  it('rejects an id’s time that does not fit it, and never one of the page’s data', () => {
    const wrong = { ...shown, iso: '2025-11-01T00:00:00.000Z', precision: 'exact' } as const;
    expect(withRange(aReading('1', { ...wrong, isoFrom: 'id', isoWithin: 130 }), readAt).postedAt).toMatchObject({
      iso: null,
      precision: 'relative',
    });
    expect(withRange(aReading('1', { ...wrong, isoFrom: 'data' }), readAt).postedAt.iso).toBe(wrong.iso);
  });

  it('is none where the text is no age', () => {
    expect(withRange(aReading('1', { raw: 'Igår', iso: null, precision: 'relative' }), readAt).postedAt.between).toBe(
      undefined,
    );
  });
});
