/**
 * A prepared message to the communications unit (guideline l.205). It holds only numbers and what is public about the
 * municipality. Nothing of the item goes in: no text, author, address or reason, since many people read the mail.
 * Always in Swedish. Nothing is sent automatically.
 */

export const ABOUT = ['item', 'guideline', 'account', 'idea'] as const;
export type About = (typeof ABOUT)[number];

export interface ContactCase {
  about: About;
  /** The municipality's own page, as the register names it. Null: no particular page. */
  page: { name: string; platformName: string } | null;
  /** The evidence's number in the archive, as accepted by `recordNumber`. */
  record: number | null;
  /** Who asks. Null when no name is set. */
  operator: string | null;
}

const SUBJECT: Record<About, string> = {
  item: 'Fråga om ett inlägg',
  guideline: 'Fråga om riktlinjen för sociala medier',
  account: 'Fråga om ett konto på sociala medier',
  idea: 'Synpunkt om sociala medier',
};

const NOTHING_OF_IT = 'Här står inget ur inlägget och inte vem som skrev det. Jag visar det gärna på ett säkert sätt.';

/**
 * Parses an evidence number and nothing else: a personal identity number has at least ten digits, and a name has none.
 *
 * @example recordNumber(' 12 ') // 12
 * @returns null for all other input
 */
export const recordNumber = (typed: string): number | null =>
  /^[1-9]\d{0,5}$/u.test(typed.trim()) ? Number(typed.trim()) : null;

/** @example contactMessage({ about: 'guideline', page: null, record: null, operator: null }).subject */
export function contactMessage({ about, page, record, operator }: ContactCase): { subject: string; body: string } {
  const lines = [
    'Hej! Jag behöver hjälp av kommunikationsenheten.',
    [
      `Det gäller: ${SUBJECT[about]}`,
      ...(page === null ? [] : [`Sida: ${page.name} (${page.platformName})`]),
      ...(record === null ? [] : [`Bevis: nummer ${record} i Uppsikts arkiv`]),
    ].join('\n'),
    '[skriv din fråga här]',
    ...(about === 'item' ? [NOTHING_OF_IT] : []),
    ...(operator === null ? [] : [`/${operator}`]),
  ];
  return { subject: page === null ? SUBJECT[about] : `${SUBJECT[about]}, ${page.name}`, body: lines.join('\n\n') };
}
