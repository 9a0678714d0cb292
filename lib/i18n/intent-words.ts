/** What was about to be done, in the journal's words: the measure, and the reason when it reverses another one. */
import type { JournalRow } from '../domain/journal';
import { act } from '../domain/outcome';
import { oneLine } from '../domain/visible-text';
import { actName } from './acts';
import type { Language } from './language';

/** @example intentWords({ measure: 'unhide', reason: 'Fel kommentar.' }, 'sv') // 'Återställ. Fel kommentar.' */
export function intentWords({ measure, reason }: JournalRow['data'], language?: Language): string | undefined {
  const named = act.safeParse(measure);
  const why = typeof reason === 'string' ? oneLine(reason).trim() : '';
  const words = [named.success ? actName(named.data, language) : '', why].filter((each) => each !== '').join('. ');
  return words === '' ? undefined : words;
}
