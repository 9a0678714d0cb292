/**
 * Where a measure is reversed by hand on Facebook, for the record. The sources are in facebook.design.md and below.
 * What we have not seen is called unknown.
 */
import type { BringBack, MeasureFact } from '../../help/measures';

/** Marked as spam is Facebook's own word for hidden (`spam_display_mode`), and the same link undoes both. */
const unhide: MeasureFact = {
  sv: 'Leta upp den dolda kommentaren på sidan och välj att visa den igen.',
  en: 'Find the hidden comment on the page and choose to show it again.',
  basis: 'seen',
};

export const bringBack: BringBack = {
  delete: {
    sv: 'Vi har inte sett något sätt att få tillbaka en borttagen kommentar.',
    en: 'We have seen no way to get a removed comment back.',
    basis: 'unknown',
  },
  hide: unhide,
  spam: unhide,
  'hide-user': null,
  // The list of banned people in the page's settings is reported by guides. Facebook's own client has 'Unban NAME'.
  ban: {
    sv:
      'Öppna sidans inställningar och listan över avstängda. Släpp in personen där. ' +
      'Kommentarerna kan fortfarande vara dolda.',
    en:
      'Open the page’s settings and the list of banned people. ' +
      'Let the person in there. The comments may stay hidden.',
    basis: 'reported',
  },
  // 30 days, by several guides. Nobody has shown whether the comments below come back.
  trash: {
    sv:
      'Öppna papperskorgen i sidans aktivitetslogg inom 30 dagar. ' +
      'Återställ inlägget där. Se efter om kommentarerna följde med.',
    en:
      'Open the trash in the page’s activity log within 30 days. ' +
      'Restore the post there. See whether the comments came too.',
    basis: 'reported',
  },
  'comments-off': {
    sv: 'Öppna inläggets meny och slå på kommentarer igen. Vad valet heter vet vi inte.',
    en: 'Open the post’s menu and turn comments on again. What the entry is called we do not know.',
    basis: 'unknown',
  },
};
