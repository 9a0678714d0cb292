/** Texts of a decision that is reversed where Uppsikt cannot undo the measure. */
// long lines because one line is one text in one language
import type { JournalRow } from '../domain/journal';
import { reversalResult } from '../domain/completion';
import { actName } from './acts';
import { act } from '../domain/outcome';
import type { Language } from './language';
import { translator } from './translate';

export const reversalTable = {
  title: { sv: 'Om beslutet ändras', en: 'If the decision is changed' },
  there: {
    sv: 'Uppsikt kan inte ta tillbaka åtgärden: {act}. Gör det på plattformen om det går, och anteckna det sedan här.',
    en: 'Uppsikt cannot undo the measure: {act}. Do it on the platform if it can be done, and then note it here.',
  },
  notKnown: { sv: 'Var på plattformen det görs vet vi inte.', en: 'Where on the platform it is done we do not know.' },
  do: { sv: 'Anteckna att beslutet ändrats', en: 'Note that the decision was changed' },
  why: { sv: 'Varför ändras beslutet?', en: 'Why is the decision changed?' },
  result: { sv: 'Hur gick det?', en: 'What came of it?' },
  'result.said': { sv: 'Det är tillbaka, jag har sett efter', en: 'It is back, I have checked' },
  'result.unknown': { sv: 'Det är inte känt om det är tillbaka', en: 'It is not known whether it is back' },
  'result.impossible': { sv: 'Det går inte att få tillbaka', en: 'It cannot be brought back' },
  by: { sv: 'Vem har beslutat?', en: 'Who decided?' },
  on: { sv: 'Vilken dag?', en: 'Which day?' },
  save: { sv: 'Spara i journalen', en: 'Save in the journal' },
  'lack.reason': { sv: 'Skriv varför.', en: 'Write why.' },
  'lack.result': { sv: 'Välj hur det gick.', en: 'Choose what came of it.' },
  'lack.by': {
    sv: 'Skriv vem som beslutade och vilken dag. Dagen får inte ligga framåt i tiden.',
    en: 'Write who decided and which day. The day cannot lie ahead.',
  },
  leftHow: {
    sv: 'Beslutet är ändrat, men det är inte känt om åtgärden är tagen tillbaka. Se efter på plattformen och anteckna det längre ned.',
    en: 'The decision is changed, but it is not known whether the measure is undone. Look on the platform and note it further down.',
  },
  'row.said': {
    sv: 'beslutet ändrat {on} av {by} ({act}). Tillbaka enligt handläggaren. {reason}',
    en: 'the decision changed {on} by {by} ({act}). Back, says the official. {reason}',
  },
  'row.unknown': {
    sv: 'beslutet ändrat {on} av {by} ({act}). Inte känt om det är tillbaka. {reason}',
    en: 'the decision changed {on} by {by} ({act}). Not known whether it is back. {reason}',
  },
  'row.impossible': {
    sv: 'beslutet ändrat {on} av {by} ({act}). Går inte att få tillbaka. {reason}',
    en: 'the decision changed {on} by {by} ({act}). Cannot be brought back. {reason}',
  },
} as const;

export const reversalText = translator(reversalTable);

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text of a row about a reversal by hand. Undefined for all other rows. */
export function reversalRowWords(
  { kind, data }: Pick<JournalRow, 'kind' | 'data'>,
  language?: Language,
): string | undefined {
  const result = reversalResult.safeParse(data.result);
  const reversed = act.safeParse(data.act);
  if (kind !== 'note' || data.about !== 'reversal' || !result.success || !reversed.success) return undefined;
  return reversalText(
    `row.${result.data}`,
    {
      act: actName(reversed.data, language).toLocaleLowerCase(language),
      on: words(data.on),
      by: words(data.by),
      reason: words(data.reason),
    },
    language,
  );
}
