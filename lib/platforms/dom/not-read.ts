/** Lists what was not read in a captured thread, for the record's `missing`. Each line requires the official's yes. */
import type { ItemReading } from '../../domain/item';
import { notReadArtifacts, notReadTable, type NotRead } from '../../i18n/not-read';
import { besidePhoto } from './reading-ends';
import { artifactOf, type Missing } from './not-whole';

/** A reading without `ends` does not show that its fields were read. */
function notRead({ ends, text }: Pick<ItemReading, 'ends' | 'text'>): NotRead[] {
  const fields = (['text', 'author', 'media'] as const)
    .filter((field) => ends === undefined || ends[field].kind === 'not-read')
    .map((field) => (field === 'media' && ends?.media.by === besidePhoto.by ? 'mediaBeside' : field));
  return text.translated === true && text.original === undefined ? [...fields, 'original'] : fields;
}

/**
 * @param item the captured item; its parts are named without its id, as its text is
 * @param thread the items above and below it, each named by its id. A post beside an open photo is always without its
 * pictures. Its sealed reading says so, and asking about it at each comment would only teach officials to press yes
 */
export const notReadLines = (item: ItemReading, thread: ItemReading[]): Missing[] => [
  ...notRead(item).map((part) => ({ artifact: notReadArtifacts[part], reason: notReadTable[part].sv })),
  ...thread.flatMap((reading) =>
    notRead(reading)
      .filter((part) => part !== 'mediaBeside')
      .map((part) => ({ artifact: artifactOf(reading.ref), reason: notReadTable[part].sv })),
  ),
];
