/** In the popup: accounts that are not active, and what is due. Calm, folded, and in nobody's way. */
import { accountsText as t } from '../../lib/i18n/accounts';
import type { Reply } from '../../lib/messaging/protocol';
import { nameOfPlatform } from '../../lib/platforms/manifests';
import { Button } from '../ui/button';

/** Undefined: not read yet. */
export type DueAccounts = Reply<'accounts.read'>['accounts'] | 'unknown' | undefined;

const MOST_SHOWN = 6;

export function AccountsDue({ accounts, onOpen }: { accounts: DueAccounts; onOpen: () => void }) {
  if (accounts === undefined) return null;
  const lines = accounts === 'unknown' ? [t('popupUnread')] : accounts.flatMap(linesFor);
  return (
    <details class="s-help" id="accounts-due">
      <summary>{t('popupLine', { n: lines.length })}</summary>
      <div class="u-stack">
        {lines.length > 0 && (
          <ul>
            {lines.slice(0, MOST_SHOWN).map((line) => (
              <li key={line}>{line}</li>
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

function linesFor({ account, history }: Exclude<DueAccounts, string | undefined>[number]): string[] {
  // One name often stands on several platforms.
  const name = `${account.name} (${nameOfPlatform(account.platform)})`;
  if (history === null) return [`${name}: ${t('popupUnread')}`];
  const due = history.due.map(({ what, since }) => {
    if (what === 'follow-up') return t('popupFollowUp', { name, since: since ?? '' });
    return since === null ? t('popupNeverChecked', { name }) : t('popupPresentation', { name, since });
  });
  const lacks = history.lacks.map((lack) => t(`lack.${lack}`)).join(' ');
  return [...(history.activation === 'inactive' ? [`${t('popupInactive', { name })} ${lacks}`.trim()] : []), ...due];
}
