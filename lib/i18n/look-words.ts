/** What a look at the page said about an item, and under which account. Older rows name no account. */
import type { JournalRow } from '../domain/journal';
import { goneCheck } from '../domain/outcome';
import { oneLine } from '../domain/visible-text';
import { archiveText as t } from './archive';
import { language, type Language } from './language';

/** @example lookWords({ kind: 'gone', method: '…', account: 'Badhuset' }) // 'den är borta (sett som Badhuset)' */
export function lookWords(data: JournalRow['data'], which: Language = language()): string | undefined {
  const said = goneCheck.shape.kind.safeParse(data.kind ?? data.result);
  if (!said.success) return undefined;
  const seen = t(`gone.${said.data}`, {}, which);
  return typeof data.account === 'string' && data.account !== ''
    ? t('gone.as', { seen, account: oneLine(data.account).slice(0, 200) }, which)
    : seen;
}
