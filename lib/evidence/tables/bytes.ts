/** The captured files' bytes. A table of its own, so that lists never load them. */
export const bytesSchema = '&[recordId+path], recordId';

export interface BytesRow {
  recordId: string;
  /** The path under data/ in the package. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}
