/** Texts of the list of sites that answers may link to. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const allowedLinksTable = {
  title: { sv: 'Sidor som får länkas', en: 'Sites that may be linked' },
  field: { sv: 'Webbplatser, en per rad', en: 'Sites, one a line' },
  help: {
    sv: 'Till exempel kommunens bolag. Kommunens egna sidor och myndigheter behöver inte stå här. Andra länkar frågar Uppsikt om en gång.',
    en: 'For example the municipality’s companies. Its own sites and authorities need not stand here. Uppsikt asks once about other links.',
  },
  fault: {
    sv: 'Skriv bara webbplatser, till exempel vattenbolaget.se',
    en: 'Write only sites, for example vattenbolaget.se',
  },
} as const;

export const allowedLinksText = translator(allowedLinksTable);
