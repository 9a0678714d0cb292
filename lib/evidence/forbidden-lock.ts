/**
 * Sealed before the ground was chosen: a record that holds what must not be held. It cannot be
 * unsealed; its pictures are not shown, copied or taken out.
 */
import { itemRef, type ItemRef } from '../domain/item';
import {
  holdsAny,
  holdsNoted,
  namesIn,
  namesOfNote,
  type ContentNames,
  type NotedNames,
} from '../domain/noted-content';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { listForbiddenNotes } from './forbidden';
import { readTransaction } from './transaction';

const readable = z.object({
  ref: itemRef.extend({ platform: z.string() }),
  media: z.array(z.object({ kind: z.string(), url: z.string().nullable() })).optional(),
});
/** As much of a sealed part as says what it is about. */
const about = z.object({
  item: readable.extend({ context: z.array(readable), replies: z.array(readable) }),
  source: z.object({ pageUrl: z.string() }),
  entry: z.unknown().optional(),
});

/** One that is noted without an id is only known by its page; what was saved there without an id may be it. */
function namesInSealed({ item, source, entry }: z.infer<typeof about>): ContentNames {
  return namesIn([item, ...item.context, ...item.replies], { pageUrl: source.pageUrl, byHand: entry !== undefined });
}

const byItself = (ref: ItemRef): NotedNames => ({ ref, pictures: [] });

const notes = async (db: EvidenceDatabase): Promise<NotedNames[]> =>
  (await listForbiddenNotes(db)).map(({ note }) => namesOfNote(note));

/**
 * @param chosen items whose ground is chosen and that are not noted yet. Of
 *   a record that cannot be read the integrity check speaks.
 */
export async function isLockedRecord(
  db: EvidenceDatabase,
  id: string,
  chosen: readonly ItemRef[] = [],
): Promise<boolean> {
  const noted = [...(await notes(db)), ...chosen.map(byItself)];
  if (noted.length === 0) return false;
  const content = contentOf((await readTransaction(db, [db.sealed], () => db.sealed.get(id)))?.handling);
  return content !== undefined && holdsAny(content, noted);
}

/**
 * Ids of those that are locked, for what is taken out together. Reads every record, and only when something is noted.
 */
export async function lockedIds(db: EvidenceDatabase): Promise<Set<string>> {
  const noted = await notes(db);
  return noted.length === 0 ? new Set() : idsWhere(db, (content) => holdsAny(content, noted));
}

export interface SealedBefore {
  count: number;
  /** Where copies of them lie outside the browser, as an official would look for them. */
  copies: string[];
}

/** What was sealed of an item before its ground was chosen. */
export async function sealedWith(db: EvidenceDatabase, ref: ItemRef): Promise<SealedBefore> {
  const ids = ref.id === null ? new Set<string>() : await idsWhere(db, (content) => holdsNoted(content, byItself(ref)));
  const copies = await readTransaction(db, [db.copies], () => db.copies.bulkGet([...ids]));
  return { count: ids.size, copies: copies.flatMap((copy) => copy?.place ?? []) };
}

async function idsWhere(db: EvidenceDatabase, is: (content: ContentNames) => boolean): Promise<Set<string>> {
  const found = new Set<string>();
  await readTransaction(db, [db.sealed], () =>
    db.sealed.each(({ id, handling }) => {
      const content = contentOf(handling);
      if (content !== undefined && is(content)) found.add(id);
    }),
  );
  return found;
}

function contentOf(handling: Uint8Array | undefined): ContentNames | undefined {
  try {
    return namesInSealed(about.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(handling))));
  } catch {
    return undefined;
  }
}
