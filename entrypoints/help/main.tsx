/**
 * The help page. Each part has an anchor: #what, #what-PLATFORM, #contact, #guideline, #rad-NN, #receipt-title,
 * #glossary. `?page=` is the id of the registered page it was opened from. Wiring only.
 */
import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/help/help.css';
import { HelpPage, readStart } from '../../lib/pages/help/help-page';
import { openInLanguage } from '../../lib/pages/open-in-language';

async function start(root: HTMLElement): Promise<void> {
  await openInLanguage();
  render(<HelpPage start={await readStart(location.search)} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);
