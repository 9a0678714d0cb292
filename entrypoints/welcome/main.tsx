/** The page after the install. Wiring only. */
import { render } from 'preact';
import { Welcome } from '../../components/setup/welcome';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/setup/setup.css';
import { setLanguage } from '../../lib/i18n/language';
import { browser } from '../../lib/browser';
import { readManaged, screenPicturesOf } from '../../lib/settings/managed';
import { readSettings } from '../../lib/settings/store';
import { openOptions } from '../../lib/pages/background-api';

const everywhere = { origins: ['<all_urls>'] };

async function show(root: HTMLElement): Promise<void> {
  const language = await readSettings().then(
    (settings) => settings.language,
    () => 'sv' as const,
  );
  const screenPictures = screenPicturesOf(await readManaged(browser.storage.managed));
  const granted = await browser.permissions.contains(everywhere);
  setLanguage(language);
  document.documentElement.lang = language;
  render(
    <Welcome
      screenPictures={screenPictures}
      granted={granted}
      onAskPicture={() => browser.permissions.request(everywhere)}
      onStart={() => void openOptions('#plan')}
    />,
    root,
  );
}

const root = document.getElementById('app');
if (root) void show(root);
