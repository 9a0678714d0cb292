/** That a colleague wanted an item to stay: a row of the journal that belongs to no record, since nothing was saved. */
import { secondEyes } from '../domain/decision';
import { z } from '../zod';
import type { EvidenceDatabase } from './database';
import { readTransaction } from './transaction';

const keptNote = secondEyes.extend({ about: z.literal('second-eyes'), itemKey: z.string(), answer: z.literal('keep') });

/** The day is that of the answer, else of the note (ISO 8601). */
export interface KeptByEyes {
  of: string | null;
  on: string;
}

/** The last such answer about the item; null where nobody has said so. */
export async function keptByEyes(db: EvidenceDatabase, itemKey: string): Promise<KeptByEyes | null> {
  const notes = await readTransaction(db, [db.journal], () => db.journal.where('kind').equals('note').sortBy('seq'));
  const kept = notes.flatMap(({ at, data, recordId }) => {
    const read = recordId === null ? keptNote.safeParse(data) : undefined;
    return read?.success === true && read.data.itemKey === itemKey
      ? [{ of: read.data.of, on: read.data.on ?? at.slice(0, 10) }]
      : [];
  });
  return kept.at(-1) ?? null;
}
