/**
 * A prepared message to the communications unit (guideline l.205). It is made of what is public about the municipality
 * and of numbers: nothing of the item goes in, no words, no author, no address and no reason, since mail is read by
 * many. Always Swedish; nothing is sent by itself.
 */

export const ABOUT = ['item', 'guideline', 'account', 'idea'] as const;
export type About = (typeof ABOUT)[number];

export interface ContactCase {
  about: About;
  /** The municipality's own page, as the register names it; null: none in particular. */
  page: { name: string; platformName: string } | null;
  /** The evidence's number in the archive, as `recordNumber` lets it through. */
  record: number | null;
  /** Who asks; null when no name is set. */
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
 * A number of evidence and nothing else: a personal identity number has ten digits or more, and a name none.
 *
 * @example recordNumber(' 12 ') // 12
 * @returns null for all else
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
