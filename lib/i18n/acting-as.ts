/** Which account somebody acted as, in a record and in its journal. */
import { accountState } from '../domain/account';
import { actingAsIn } from '../domain/acting-as';
import { oneLine } from '../domain/visible-text';
import type { Language } from './language';
import { translator } from './translate';

export const actingAsTable = {
  municipality: { sv: 'Kommunens konto', en: 'The municipality’s account' },
  'other-municipal': { sv: 'Ett annat av kommunens konton', en: 'Another of the municipality’s accounts' },
  'work-account': { sv: 'Tjänstekonto, inte kommunens sida', en: 'A work account, not the municipality’s page' },
  private: { sv: 'Privat konto', en: 'A private account' },
  unknown: { sv: 'Okänt konto', en: 'An unknown account' },
  as: { sv: 'Inloggad som: {words}', en: 'Logged in as: {words}' },
} as const;

const t = translator(actingAsTable);

/**
 * The account's kind and name.
 *
 * @example accountKindWords('municipality', 'Badhuset', 'sv') // 'Kommunens konto. Badhuset'
 */
export function accountKindWords(state: string, name: string | null | undefined, which?: Language): string {
  const known = accountState.safeParse(state);
  return [known.success ? t(known.data, {}, which) : '', oneLine(name ?? '')].filter((part) => part !== '').join('. ');
}

/** The account that a journal row says somebody acted as; empty where it says none. */
export function actingAsWords(data: unknown, which?: Language): string {
  const as = actingAsIn(data);
  return as === null ? '' : t('as', { words: accountKindWords(as.accountState, as.account, which) }, which);
}
