/** What a hash in the archive's URL points to: one of the two lists, or a record, optionally at the field it lacks. */

export interface ArchivePlace {
  /** Null: keep the current list. */
  view: 'all' | 'left' | null;
  /** Evidence id. */
  id: string | null;
  /** Part that is left to do (lib/records/left-to-do). */
  at: string | null;
}

/** @example archiveHash({ id: '019…', at: 'registry' }) // '#019…/registry' */
export const archiveHash = ({ id, at = null }: { id: string; at?: string | null }): string =>
  `#${encodeURIComponent(id)}${at === null ? '' : `/${at}`}`;

/** Hash of each list. Following it closes an open record. */
export const VIEW_HASH = { all: '#all', left: '#left' } as const;

export function placeOf(hash: string): ArchivePlace {
  if (hash === VIEW_HASH.all || hash === VIEW_HASH.left)
    return { view: hash === VIEW_HASH.left ? 'left' : 'all', id: null, at: null };
  const [id = '', at = null] = hash.replace(/^#/, '').split('/');
  return { view: null, id: id === '' ? null : decoded(id), at };
}

/** A hash cut in the middle of an escape sequence does not decode; use it as it is. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
