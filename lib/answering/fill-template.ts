/** Templates with their places filled. What nobody has filled stands out, so that it is not sent by mistake. */

export const NOT_FILLED = '[skriv här]';

/** @example fillTemplate('Kontakta {kanal}. /{signatur}', { kanal: 'oss' }) // 'Kontakta oss. /[skriv här]' */
export const fillTemplate = (body: string, values: Record<string, string>): string =>
  body.replace(/\{([^}]*)\}/g, (_whole, name: string) => (values[name] ?? '').trim() || NOT_FILLED);
