/** One row that is written, read back and removed, to see that the store works before an official relies on it. */
export const probesSchema = '&id';

export interface ProbeRow {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}
