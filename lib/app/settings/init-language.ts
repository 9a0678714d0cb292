/** The language of the background's own messages to an official, such as how a removal ended, or a refusal. */
import { setLanguage, type Language } from '../../i18n/language';
import { readSettings } from '../../settings/store';
import { nameMenu } from '../tabs/context-menu';

export async function initLanguage(): Promise<void> {
  setLanguage((await readSettings()).language);
}

export async function applyLanguage(language: Language): Promise<void> {
  setLanguage(language);
  // The menu may be missing (removed by the browser, or a failed first start). The language is set anyway.
  await nameMenu().catch(() => undefined);
}
