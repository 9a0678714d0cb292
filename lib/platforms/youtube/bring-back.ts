/**
 * Where a measure is reversed by hand on YouTube, for the record. From YouTube's help; what no source shows is said to
 * be unknown.
 */
import type { BringBack, MeasureFact } from '../../help/measures';

/** YouTube's help: held comments and likely spam wait in a tab of their own, for 60 days. */
const approve: MeasureFact = {
  sv: 'Öppna kommentarerna i Studio och fliken för kommentarer som väntar. Godkänn kommentaren där inom 60 dagar.',
  en: 'Open the comments in Studio and the tab of those that wait. Approve the comment there within 60 days.',
  basis: 'reported',
};

/** YouTube's help (answer 111870): "remove the user from the hidden users list in your community settings". */
const unhideUser: MeasureFact = {
  sv:
    'Öppna kanalens inställningar i Studio och listan över dolda användare. ' +
    'Ta bort personen ur den. Se efter om kommentarerna syns igen.',
  en:
    'Open the channel’s settings in Studio and the list of hidden users. ' +
    'Take the person off it. See whether the comments show again.',
  basis: 'reported',
};

export const bringBack: BringBack = {
  delete: {
    sv: 'Vi har inte sett något sätt att få tillbaka en borttagen kommentar.',
    en: 'We have seen no way to get a removed comment back.',
    basis: 'unknown',
  },
  hide: approve,
  spam: approve,
  'hide-user': unhideUser,
  ban: unhideUser,
  trash: {
    sv: 'Vi har inte sett något sätt att få tillbaka en borttagen film.',
    en: 'We have seen no way to get a removed film back.',
    basis: 'unknown',
  },
  'comments-off': {
    sv: 'Öppna filmens inställningar i Studio och slå på kommentarer där.',
    en: 'Open the film’s settings in Studio and turn comments on there.',
    basis: 'reported',
  },
};
