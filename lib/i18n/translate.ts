/**
 * A typed table of texts, and the function that reads it. Each surface has its own table, so that a page loads only its
 * own texts.
 *
 * @example const t = translator({ hello: { sv: 'Hej {name}', en: 'Hello {name}' } }); t('hello', { name: 'Eva' })
 */
import { language, type Language } from './language';

export type Table = Record<string, { sv: string; en: string }>;
export type Params = Record<string, string | number>;

/** Replaces each `{name}` with its value. Without a value the placeholder stays, and the text remains readable. */
export function fill(pattern: string, params: Params = {}): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

export function translator<T extends Table>(
  table: T,
): (key: keyof T & string, params?: Params, which?: Language) => string {
  return (key, params = {}, which = language()) => fill(table[key]?.[which] ?? key, params);
}
