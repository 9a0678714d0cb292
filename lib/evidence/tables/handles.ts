/**
 * Folders that the official has picked. A handle can be stored but not
 * written out; its permission may be lost and is asked for again.
 */

export const handlesSchema = '&id';

export interface HandleRow {
  id: 'second-copy';
  handle: FileSystemDirectoryHandle;
  name: string;
  pickedAt: string;
}
