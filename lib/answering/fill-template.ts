/** Fills in a template's placeholders. An empty placeholder stays conspicuous, so that it is not sent by mistake. */

export const NOT_FILLED = '[skriv här]';

/** @example fillTemplate('Kontakta {kanal}. /{signatur}', { kanal: 'oss' }) // 'Kontakta oss. /[skriv här]' */
export const fillTemplate = (
  body: string,
  values: Record<string, string>,
  unfilled: (name: string) => string = () => NOT_FILLED,
): string => body.replace(/\{([^}]*)\}/g, (_whole, name: string) => (values[name] ?? '').trim() || unfilled(name));

/** The position of the first empty placeholder in a draft. Null where there is none. */
export function firstUnfilled(draft: string): { from: number; to: number } | null {
  const found = /\[[^[\]\n]{1,100}\]/.exec(draft);
  return found === null ? null : { from: found.index, to: found.index + found[0].length };
}
