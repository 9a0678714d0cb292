/** Texts about an election period: on the card, and in the settings. */
// long lines because one line is one text in one language
import { translator } from './translate';

export const electionTable = {
  title: { sv: 'Valperiod', en: 'Election period' },
  link: {
    sv: 'Kommentaren har en länk till ett parti eller en kandidat. Det är inget skäl att ta bort den.',
    en: 'The comment has a link to a party or a candidate. That is no ground to remove it.',
  },
  name: {
    sv: 'Kommentaren rör en förtroendevald. Det är inget skäl att ta bort den.',
    en: 'The comment touches an elected person. That is no ground to remove it.',
  },
  'own.link': {
    sv: 'Inlägget har en länk till ett parti eller en kandidat.',
    en: 'The item has a link to a party or a candidate.',
  },
  'own.name': { sv: 'Inlägget rör en förtroendevald.', en: 'The item touches an elected person.' },
  'own.touches': {
    sv: 'Inlägget rör ett parti eller en förtroendevald',
    en: 'The item touches a party or an elected person',
  },
  needsEyes: {
    sv: 'Det är valperiod. En kollega måste säga ja innan något tas bort.',
    en: 'It is an election period. A colleague must say yes before anything is removed.',
  },
  touches: {
    sv: 'Kommentaren rör ett parti eller en förtroendevald',
    en: 'The comment touches a party or an elected person',
  },
  what: {
    sv: 'Under en valperiod varnar Uppsikt för länkar till partier och kandidater. En kollega måste säga ja innan det som rör dem tas bort.',
    en: 'In an election period Uppsikt warns of links to parties and candidates. A colleague must say yes before what touches them is removed.',
  },
  // Not the guideline's own words: the periods come with Uppsikt, in addition to the guideline.
  packPeriods: {
    sv: 'Redan inlagda: {days}. Stämmer de inte? Skriv en egen period.',
    en: 'Entered already: {days}. Are they wrong? Enter a period of your own.',
  },
  from: { sv: 'Egen valperiod från och med', en: 'Own election period from' },
  to: { sv: 'Till och med', en: 'Until' },
  parties: { sv: 'Fler partiers webbplatser', en: 'More parties’ sites' },
  partiesHelp: {
    sv: 'En per rad. Riksdagens partier finns redan.',
    en: 'One a line. Those of the Riksdag are there already.',
  },
  candidatePages: { sv: 'Kandidaters sidor', en: 'Candidates’ pages' },
  candidateHelp: { sv: 'En adress per rad.', en: 'One address a line.' },
  elected: { sv: 'Förtroendevalda', en: 'Elected persons' },
  electedHelp: {
    sv: 'Ett namn per rad. Listan stannar i webbläsaren.',
    en: 'One name a line. The list stays in the browser.',
  },
  fault: {
    sv: 'Fyll i båda dagarna eller ingen. Den sista får inte vara före den första.',
    en: 'Fill in both days or none. The last may not be before the first.',
  },
  tooLong: { sv: 'Högst 500 rader med 300 tecken.', en: 'At most 500 lines of 300 characters.' },
} as const;

export const electionText = translator(electionTable);
