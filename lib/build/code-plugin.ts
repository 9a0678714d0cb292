/** The part of Vite's plugin interface that a patch of one file needs, small enough for a test to call. */
export interface CodePlugin {
  name: string;
  enforce: 'pre';
  /** The changed file, or null for a file that this plugin does not handle. */
  transform(code: string, id: string): { code: string; map: null } | null;
}
