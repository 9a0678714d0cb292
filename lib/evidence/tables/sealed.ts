/**
 * The sealed part as its canonical bytes (`handling.json`). A table of
 * its own, so that a list never loads a megabyte of text.
 */
export const sealedSchema = '&id';

export interface SealedRow {
  id: string;
  handling: Uint8Array<ArrayBuffer>;
}
