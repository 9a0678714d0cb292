/**
 * How a record reports a text that could not be opened: an item whose text is sealed truncated is never sealed as
 * whole.
 */
import type { ItemRef } from '../../domain/item';
import type { ThreadReading } from '../contract';

export type Missing = ThreadReading['missing'][number];

const names: Partial<Record<ItemRef['kind'], string>> = { post: 'inlägg', comment: 'kommentar' };

/**
 * How an item of the thread is named in a record.
 *
 * @example artifactOf({ kind: 'reply', id: '93…', … }) // 'svar 93…'
 */
export const artifactOf = ({ kind, id }: ItemRef): string => `${names[kind] ?? 'svar'} ${id ?? ''}`.trim();

/**
 * @example notWhole({ kind: 'reply', id: '93…', … })
 *   // { artifact: 'svar 93…', reason: 'hela texten gick inte att öppna' }
 */
export const notWhole = (ref: ItemRef): Missing => ({
  artifact: artifactOf(ref),
  reason: 'hela texten gick inte att öppna',
});
