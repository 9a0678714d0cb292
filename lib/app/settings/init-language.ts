/** The language of what the background itself says to an official: the end of a removal, a refusal. */
import { setLanguage, type Language } from '../../i18n/language';
import type { EvidenceDatabase } from '../../evidence/database';
import { readSettings } from '../../settings/store';
import { changeSettings } from './change-settings';
import { nameMenu } from '../tabs/context-menu';

export async function initLanguage(): Promise<void> {
  setLanguage((await readSettings()).language);
}

export async function changeLanguage(db: EvidenceDatabase, language: Language): Promise<void> {
  await changeSettings(db, () => ({ language }));
  setLanguage(language);
  // Where the menu is missing (removed by the browser, a first start that failed) the language is set all the same.
  await nameMenu().catch(() => undefined);
}
