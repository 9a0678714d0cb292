/** Where in the archive an address leads: which of its two lists, or one record, at the field of what it lacks. */

export interface ArchivePlace {
  /** Null: the list stays as it is. */
  view: 'all' | 'left' | null;
  /** The evidence id. */
  id: string | null;
  /** The part that is left to do (lib/records/left-to-do). */
  at: string | null;
}

/** @example archiveHash({ id: '019…', at: 'registry' }) // '#019…/registry' */
export const archiveHash = ({ id, at = null }: { id: string; at?: string | null }): string =>
  `#${encodeURIComponent(id)}${at === null ? '' : `/${at}`}`;

/** The way to each list; a record that is open closes. */
export const VIEW_HASH = { all: '#all', left: '#left' } as const;

export function placeOf(hash: string): ArchivePlace {
  if (hash === VIEW_HASH.all || hash === VIEW_HASH.left)
    return { view: hash === VIEW_HASH.left ? 'left' : 'all', id: null, at: null };
  const [id = '', at = null] = hash.replace(/^#/, '').split('/');
  return { view: null, id: id === '' ? null : decoded(id), at };
}

/** An address that somebody has cut in the middle of a sign is no reason to stop. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
