/** The files of staged captures. */
export const draftBytesSchema = '&[draftId+path], draftId';

export interface DraftBytesRow {
  draftId: string;
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}
