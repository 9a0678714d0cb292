export interface Browser {
  path: string;
  loads: 'command-line' | 'devtools';
}
export function isBranded(path: string): boolean;
export function chooseBrowser(
  chosen: string,
  candidates: string[],
  starts: (path: string) => Promise<boolean>,
): Promise<Browser | undefined>;
