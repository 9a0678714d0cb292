/** Texts on the cover over an item that must never be saved. */
import { translator } from './translate';

export const coverTable = {
  covered: {
    sv: 'Täckt av Uppsikt. Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.',
    en: 'Covered by Uppsikt. Do not take a screenshot. Do not photograph, save or send the picture.',
  },
  steps: { sv: 'Visa stegen', en: 'Show the steps' },
} as const;

export const coverText = translator(coverTable);
