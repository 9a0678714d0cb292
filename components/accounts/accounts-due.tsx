/**
 * In the popup: accounts that are not active, and what is due. Unobtrusive and folded, one line per account. The
 * account of the page behind the popup comes first.
 */
import { accountsText as t } from '../../lib/i18n/accounts';
import type { Reply } from '../../lib/messaging/protocol';
import { nameOfPlatform } from '../../lib/platforms/manifests';
import { Button } from '../ui/button';

/** Undefined while it is being read. */
export type DueAccounts = Reply<'accounts.standing'>['accounts'] | 'unknown' | undefined;
type DueAccount = Exclude<DueAccounts, string | undefined>[number];

interface Props {
  accounts: DueAccounts;
  /** The account that owns the page behind the popup. Null on any other page. */
  accountId: string | null;
  onOpen: () => void;
}

const MOST_SHOWN = 6;

export function AccountsDue({ accounts, accountId, onOpen }: Props) {
  if (accounts === undefined) return null;
  const lines = accounts === 'unknown' ? [] : linesOf(accounts, accountId);
  return (
    <details class="s-help" id="accounts-due">
      <summary>{summaryOf(accounts, lines.length)}</summary>
      <div class="u-stack">
        {lines.length > 0 && (
          <ul>
            {lines.slice(0, MOST_SHOWN).map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        )}
        {lines.length > MOST_SHOWN && <p>{t('popupMore', { n: lines.length - MOST_SHOWN })}</p>}
        <div class="u-buttons">
          <Button id="open-accounts" onPress={onOpen}>
            {t('open')}
          </Button>
        </div>
      </div>
    </details>
  );
}

function summaryOf(accounts: Exclude<DueAccounts, undefined>, n: number): string {
  if (accounts === 'unknown') return t('popupUnread');
  return n === 0 ? t('title') : t('popupLine', { n });
}

function linesOf(accounts: readonly DueAccount[], accountId: string | null): { id: string; words: string }[] {
  const isHere = ({ account }: DueAccount): number => (account.id === accountId ? 0 : 1);
  return accounts
    .toSorted((a, b) => isHere(a) - isHere(b))
    .map((each) => ({ id: each.account.id, words: wordsFor(each) }))
    .filter(({ words }) => words !== '');
}

function wordsFor({ account, standing }: DueAccount): string {
  // The platform is included because one name often exists on several platforms.
  const name = `${account.name} (${nameOfPlatform(account.platform)})`;
  if (standing === null) return `${name}: ${t('popupUnread')}`;
  const due = standing.due.map(({ what, since }) => {
    if (what === 'follow-up') return t('popupFollowUp', { since: since ?? '' });
    return since === null ? t('popupNeverChecked') : t('popupPresentation', { since });
  });
  if (standing.activation !== 'inactive') return due.length > 0 ? `${name}: ${due.join(' ')}` : '';
  return [t('popupInactive', { name }), ...standing.lacks.map((lack) => t(`lack.${lack}`)), ...due].join(' ');
}
