/** The page shown after installation. Wiring only. */
import { render } from 'preact';
import { Welcome } from '../../components/setup/welcome';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/setup/setup.css';
import { browser } from '../../lib/browser';
import { helpPath } from '../../lib/help/anchors';
import { readManaged, screenPicturesOf } from '../../lib/settings/managed';
import { openOptions } from '../../lib/pages/background-api';
import { openInLanguage } from '../../lib/pages/open-in-language';

const everywhere = { origins: ['<all_urls>'] };

async function show(root: HTMLElement): Promise<void> {
  await openInLanguage();
  const screenPictures = screenPicturesOf(await readManaged(browser.storage.managed));
  const granted = await browser.permissions.contains(everywhere);
  render(
    <Welcome
      screenPictures={screenPictures}
      granted={granted}
      onAskPicture={() => browser.permissions.request(everywhere)}
      guidelineAddress={helpPath('guideline')}
      onStart={() => void openOptions('#plan')}
    />,
    root,
  );
}

const root = document.getElementById('app');
if (root) void show(root);
