/**
 * Which guideline applies, and what later law has been added to it: dated, marked, and kept apart from the guideline's
 * text.
 */
import { checklistById, REPLY_CHECKLIST, type Pack } from '../../lib/assessment/grounds';
import { settingsText as t } from '../../lib/i18n/settings';
import { inLanguage } from '../../lib/i18n/language';

export function PackInfo({ pack }: { pack: Pack }) {
  const checklist = checklistById(pack, REPLY_CHECKLIST);
  return (
    <section id="pack" aria-labelledby="pack-title">
      <h2 id="pack-title">{t('packTitle')}</h2>
      <p lang="sv">
        <b>{pack.municipality.name}</b>: {pack.guideline.title.quote}. {pack.guideline.decision.quote}.{' '}
        {pack.guideline.registryNumber.quote}.
      </p>
      <p>
        {inLanguage(pack.guideline.note)} {t('packVersion', { version: pack.version })}.{' '}
        {checklist !== undefined && t('packCounts', { grounds: pack.grounds.length, checklist: checklist.title.quote })}
      </p>
      <details>
        <summary>{t('lawNotes')}</summary>
        <ul class="s-notes" lang="sv">
          {pack.lawNotes.map((note) => (
            <li key={note.id}>
              {note.text}
              <p class="u-help">
                {t('lawNoteFrom', { date: note.date })}. {note.source}.{' '}
                {note.strength === 'background' && t('toConfirm')}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
