/** The part of Vite's plugins that a patch of one file needs, narrow enough for a test to call it. */
export interface CodePlugin {
  name: string;
  enforce: 'pre';
  /** The changed file, or null for one that is not this plugin's. */
  transform(code: string, id: string): { code: string; map: null } | null;
}
