/** The page 'Konton och guider'. `?account=` is the id of the account to show first. Wiring only. */
import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/accounts/accounts.css';
import { AccountsPage } from '../../lib/pages/accounts/accounts-page';
import { openInLanguage } from '../../lib/pages/open-in-language';

async function start(root: HTMLElement): Promise<void> {
  await openInLanguage();
  render(<AccountsPage asked={new URLSearchParams(location.search).get('account')} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);
