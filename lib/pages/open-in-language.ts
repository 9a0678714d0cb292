/** Opens a page of ours in the official's language, or in Swedish where the settings cannot be read. */
import { setLanguage } from '../i18n/language';
import { readSettings } from '../settings/store';

export async function openInLanguage(): Promise<void> {
  const language = await readSettings().then(
    (settings) => settings.language,
    () => 'sv' as const,
  );
  setLanguage(language);
  document.documentElement.lang = language;
}
