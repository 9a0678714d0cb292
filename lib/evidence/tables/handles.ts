/**
 * Folders that the official has picked. A handle can be stored but not
 * written out; its permission may be lost and is asked for again.
 */
import type { ChainHeads } from '../../domain/chain-heads';

export const handlesSchema = '&id';

export interface HandleRow {
  id: 'second-copy';
  handle: FileSystemDirectoryHandle;
  name: string;
  pickedAt: string;
  /** How many lines of our chain log have been seen to lie there; absent before the first, and when picked anew. */
  chainLines?: number;
  /** What was wrong with our files there when they were last looked at; absent when nothing was. */
  chainFault?: 'shorter' | 'different';
  /**
   * How far our chains had come by a folder that knows of more than the archive has. Kept when another folder is
   * picked: only an archive that has it, or the official's word, takes it away.
   */
  chainAhead?: { heads: ChainHeads; folder: string };
  /** Installations that the archive has been before: a look in one's name that is still under way is not kept. */
  formerIds?: string[];
}
