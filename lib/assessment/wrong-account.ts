/**
 * The words that stop a removal under another account: the guideline's
 * own sentence (l.105), from the pack, and the way to switch.
 */
import type { Classification } from '../domain/account';
import { language as setting, type Language } from '../i18n/language';
import { problemText } from '../problems/problems';
import type { Pack } from '../guidelines/schema';

/** @param howToSwitch the platform's own words on switching account, in Swedish */
export function wrongAccountText(
  pack: Pack,
  classification: Pick<Classification, 'state'>,
  howToSwitch: string,
  language: Language = setting(),
): string {
  const id = classification.state === 'unknown' ? 'account-unreadable' : 'account-wrong';
  return problemText(id, { quote: pack.sentences.privateAccount.quote, howToSwitch }, language);
}
