/** What is due for the accounts, in the popup. Loaded separately, so that nothing waits for it. */
import { useEffect, useState } from 'preact/hooks';
import { AccountsDue, type DueAccounts } from '../../../components/accounts/accounts-due';
import { browser } from '../../browser';
import { send } from '../../messaging/client';

/** @param accountId the account that owns the page behind the popup */
export function AccountsInPopup({ accountId }: { accountId: string | null }) {
  const [accounts, setAccounts] = useState<DueAccounts>();
  useEffect(
    () =>
      void send('accounts.standing', {}).then((answer) => setAccounts(answer.ok ? answer.value.accounts : 'unknown')),
    [accountId],
  );
  return (
    <AccountsDue
      accounts={accounts}
      accountId={accountId}
      onOpen={() => void open(accountId).then(() => window.close())}
    />
  );
}

async function open(accountId: string | null): Promise<void> {
  const query = accountId === null ? '' : `?account=${encodeURIComponent(accountId)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/accounts.html${query}`) });
}
