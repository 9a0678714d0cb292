/**
 * What a record says about a part that is on the page but could not be read. The record keeps the Swedish text, as for
 * everything that is missing. The card shows it in the official's language.
 */
import { translator, type Table } from './translate';

export const notReadTable = {
  text: { sv: 'orden gick inte att läsa', en: 'the words could not be read' },
  author: { sv: 'det gick inte att läsa vem som har skrivit', en: 'who wrote it could not be read' },
  media: { sv: 'bilder gick inte att läsa', en: 'pictures could not be read' },
  mediaBeside: {
    sv: 'bilden är öppnad för sig och står utanför inlägget',
    en: 'the picture is opened by itself and stands outside of the post',
  },
  original: {
    sv: 'texten är översatt, och originalet gick inte att läsa',
    en: 'the text is a translation, and the original could not be read',
  },
} satisfies Table;

export type NotRead = keyof typeof notReadTable;

/** The name of the item's own part in a record. */
export const notReadArtifacts: Record<NotRead, string> = {
  text: 'text',
  author: 'författare',
  media: 'bilder',
  mediaBeside: 'bilder',
  original: 'originaltext',
};

/** For a long thread or a slow page, where nothing on the page is at fault. */
export const outOfTime = 'det tog för lång tid att öppna alla svar';

const t = translator(notReadTable);

/** A reason of this table in the official's language. Any other reason is returned as the record has it. */
export function missingReason(reason: string): string {
  const keys = Object.keys(notReadTable) as NotRead[];
  const known = keys.find((key) => notReadTable[key].sv === reason);
  return known === undefined ? reason : t(known);
}
