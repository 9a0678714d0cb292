/**
 * The question to a manager or the communications unit. Neither subject nor body holds anything of
 * the item: no words, no name, no reasons (law-and-records 4).
 */
import type { Ground } from '../guidelines/schema';

export interface CaseFacts {
  platformName: string;
  /** The municipality's own page. */
  pageName: string;
  /** The item's address, so that whoever is asked can read it where it stands; null when the page gives none. */
  address: string | null;
  ground: Pick<Ground, 'label' | 'quote' | 'line'> | undefined;
  /** Who asks; null when no name is set. */
  operator: string | null;
}

/** Always Swedish: it goes to colleagues and into the municipality's mail. */
export function caseText({ platformName, pageName, address, ground, operator }: CaseFacts): {
  subject: string;
  body: string;
} {
  const lines = [
    `Hej! Jag behöver ett par ögon till på ett inlägg på ${pageName} (${platformName}).`,
    address === null ? 'Sidan ger ingen länk till inlägget. Jag visar det gärna.' : `Inlägget: ${address}`,
    ...(ground === undefined
      ? ['Jag har inte valt skäl än.']
      : [`Skäl som jag överväger: ${ground.label.sv}`, `Riktlinjen: ”${ground.quote}” (rad ${ground.line})`]),
    'Ska det tas bort, eller ska det vara kvar? ' +
      'Svara gärna med ett kort varför. Skriv inga hemliga uppgifter i svaret.',
    ...(operator === null ? [] : [`/${operator}`]),
  ];
  return { subject: `Fråga om ett inlägg på ${pageName}`, body: lines.join('\n\n') };
}

export const mailAddress = ({ subject, body }: { subject: string; body: string }): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
