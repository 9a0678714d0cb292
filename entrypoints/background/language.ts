/** The language of what the background itself says to an official: the end of a removal, a refusal. */
import { setLanguage, type Language } from '../../lib/i18n/language';
import { changeSettings, readSettings } from '../../lib/settings/store';

export async function speakAsSet(): Promise<void> {
  setLanguage((await readSettings()).language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await changeSettings((now) => ({ ...now, language }));
  setLanguage(language);
}
