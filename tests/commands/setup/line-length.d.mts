export interface LongLine {
  path: string;
  line: number;
  length: number;
  /** What is allowed there. */
  most: number;
}
export function ownFiles(): { path: string; text: string }[];
export function measureLines(files: { path: string; text: string }[]): {
  tooLong: LongLine[];
  tables: string[];
  needless: string[];
};
