/**
 * Texts that an account shows publicly, for the official to check and copy. Always Swedish, and never inserted
 * automatically. Unknown parts are in square brackets.
 */

export interface Presented {
  municipality: string;
  /** The account's official address; null when the register has none. */
  contact: string | null;
  website: string | null;
  /** HH:MM; null when the municipality has not set them. */
  hours: { opens: string; closes: string; saturdays: boolean } | null;
  /** The guideline's list of what a comment must not contain. */
  notAllowed: { intro: string; lines: readonly string[] } | null;
}

const orAsk = (known: string | null, ask: string): string => known ?? `[${ask}]`;

/** The texts by step id; steps that are not listed have none. */
export function copyTexts({ municipality, contact, website, hours, notAllowed }: Presented): Record<string, string> {
  const mail = orAsk(contact, 'officiell e-postadress');
  return {
    sender: `Det här är en officiell sida för ${municipality}.`,
    contact: `Kontakta ${municipality}: ${mail}, [telefon], ${orAsk(website, 'webbplats')}.`,
    'not-allowed':
      notAllowed === null
        ? '[vad som inte är tillåtet]'
        : [notAllowed.intro, ...notAllowed.lines.map((line) => `- ${line}`)].join('\n'),
    'public-record': [
      'Det du skriver här blir en allmän handling hos kommunen. Andra kan begära att få läsa den.',
      'Skriv inget om enskilda ärenden, och inga personliga uppgifter om dig själv eller andra.',
    ].join(' '),
    bbs: [
      `${municipality} ansvarar för den här sidan. Det du skriver blir synligt för alla som besöker den.`,
      'Du ansvarar själv för det du skriver. Vi tar bort det som uppenbart strider mot lagen.',
    ].join(' '),
    'personal-data': [
      `${municipality} är personuppgiftsansvarig för personuppgifter i det som vi, du och andra skriver här.`,
      'Varför vi har dem, hur länge och dina rättigheter: [länk].',
      `Frågor: ${mail}. Dataskyddsombud: [e-postadress].`,
      'Du kan klaga hos Integritetsskyddsmyndigheten, IMY.',
      'Plattformen behandlar också dina uppgifter, enligt sina egna villkor.',
    ].join(' '),
    hours:
      hours === null
        ? 'Vi läser sidan [dagar och tider].'
        : [
            `Vi läser sidan måndag–${hours.saturdays ? 'lördag' : 'fredag'}`,
            `klockan ${hours.opens}–${hours.closes}, men inte på helgdagar.`,
          ].join(' '),
    object: [
      'Har vi tagit bort eller dolt något som du har skrivit? Tycker du att det var fel?',
      `Skriv till ${mail}. Säg vilket inlägg det gäller. Då ser vi över det igen.`,
    ].join(' '),
    farewell: [
      `Det här kontot avslutas [dag]. Tack för alla inlägg! Du hittar ${municipality} på`,
      `${orAsk(website, 'webbplats')}. Har du frågor? Kontakta oss: ${mail}.`,
    ].join(' '),
  };
}
