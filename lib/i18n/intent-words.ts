/**
 * What was about to be done, in the journal's words: the measure, the account, and the reason when it reverses another
 * one.
 */
import type { JournalRow } from '../domain/journal';
import { act } from '../domain/outcome';
import { oneLine } from '../domain/visible-text';
import { actName } from './acts';
import { actingAsWords } from './acting-as';
import type { Language } from './language';

/** @example intentWords({ measure: 'unhide', reason: 'Fel kommentar.' }, 'sv') // 'Återställ. Fel kommentar.' */
export function intentWords(data: JournalRow['data'], language?: Language): string | undefined {
  const { measure, reason } = data;
  const named = act.safeParse(measure);
  const why = typeof reason === 'string' ? oneLine(reason).trim() : '';
  const parts = [named.success ? actName(named.data, language) : '', actingAsWords(data, language), why];
  const words = parts.filter((each) => each !== '').join('. ');
  return words === '' ? undefined : words;
}
