export interface LongLine {
  path: string;
  line: number;
  length: number;
  /** The limit for this line. */
  most: number;
}
export function ownFiles(): { path: string; text: string }[];
export function measureLines(files: { path: string; text: string }[]): {
  tooLong: LongLine[];
  tables: string[];
  needless: string[];
};
