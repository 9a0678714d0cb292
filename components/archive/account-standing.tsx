/** Says that a record's account is not active, and why. A quiet line that blocks nothing. */
import { accountsText as t } from '../../lib/i18n/accounts';
import type { AccountStandings } from './props';

/** @param accountId as sealed in the record; null where it belongs to no registered account */
export function AccountStanding({ accountId, standings }: { accountId: string | null; standings: AccountStandings }) {
  const words = accountId === null || standings === undefined ? null : wordsFor(accountId, standings);
  return words === null ? null : (
    <p class="a-muted" id="account-standing">
      {words}
    </p>
  );
}

function wordsFor(accountId: string, standings: NonNullable<AccountStandings>): string | null {
  if (standings === 'unknown') return t('archive.unknown');
  const standing = standings.get(accountId);
  if (standing === undefined) return t('archive.not-registered');
  if (standing === null) return t('archive.unknown');
  if (standing.activation === 'active') return null;
  if (standing.activation === 'closed') return t('archive.closed');
  const why = standing.lacks.map((lack) => t(`why.${lack}`)).join(', ') || t('why.not-activated');
  return t('archive.inactive', { why });
}
