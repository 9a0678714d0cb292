/** The entry in the page's context menu, in the language that is set. */
import { browser } from '../../browser';
import { browserText } from '../../i18n/browser-texts';
import { pageMatches } from '../../platforms/manifests';
import { readSettings } from '../../settings/store';

export const MENU = 'save-evidence';

const titleNow = async (): Promise<string> => browserText('menu-save', {}, (await readSettings()).language);

export async function putMenu(): Promise<void> {
  const title = await titleNow();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title,
    contexts: ['page', 'selection', 'link', 'image', 'video', 'audio'],
    documentUrlPatterns: pageMatches(),
  });
}

/** Updates the title after the language was changed. */
export async function nameMenu(): Promise<void> {
  await browser.contextMenus.update(MENU, { title: await titleNow() });
}
