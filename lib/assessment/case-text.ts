/**
 * The question to a manager or the communications unit. Neither subject nor body contains anything of the item: no
 * text, no name, no reasons (law-and-records 4).
 */
import type { Ground } from '../guidelines/schema';

export interface CaseFacts {
  platformName: string;
  /** The municipality's own page; null if the item is not on a registered page. */
  pageName: string | null;
  /** The item's address, so that the person who is asked can read it on the page; null if the page gives none. */
  address: string | null;
  ground: Pick<Ground, 'label' | 'quote' | 'line'> | undefined;
  /** Who asks; null if no name is set. */
  operator: string | null;
}

/** Always in Swedish: it goes to colleagues and into the municipality's mail. */
export function caseText({ platformName, pageName, address, ground, operator }: CaseFacts): {
  subject: string;
  body: string;
} {
  const where = pageName === null ? platformName : `${pageName} (${platformName})`;
  const lines = [
    `Hej! Jag behöver ett par ögon till på ett inlägg på ${where}.`,
    address === null ? 'Sidan ger ingen länk till inlägget. Jag visar det gärna.' : `Inlägget: ${address}`,
    ...(ground === undefined
      ? ['Jag har inte valt skäl än.']
      : [`Skäl som jag överväger: ${ground.label.sv}`, `Riktlinjen: ”${ground.quote}” (rad ${ground.line})`]),
    'Ska det tas bort, eller ska det vara kvar? ' +
      'Svara gärna med ett kort varför. Skriv inga hemliga uppgifter i svaret.',
    ...(operator === null ? [] : [`/${operator}`]),
  ];
  return { subject: `Fråga om ett inlägg på ${pageName ?? platformName}`, body: lines.join('\n\n') };
}

/**
 * @param to the address in the register; if null, the mail program asks for one. It is encoded so that nothing in it
 * can add a recipient or a header.
 */
export const mailLink = ({ subject, body }: { subject: string; body: string }, to: string | null): string =>
  `mailto:${to === null ? '' : encoded(to).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;

/** A name that was truncated may end with half a surrogate pair, which has no encoding. */
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed());
