/** How a record names what was left out because nobody had seen it. In the record's language. */
import type { Unseen } from '../../domain/unseen';
import { UNSEEN_ARTIFACTS } from '../../domain/unseen-artifacts';

export const UNSEEN = 'inte sedd före trycket; varken filen eller adressen är sparad';
/** Listed among what is hidden while a picture is taken. */
export const UNSEEN_HIDDEN = 'bilder som inte hade setts';

/** @example unseenWords({ images: 3, films: 0 }) === '3 bilder' */
function unseenWords({ images, films }: Unseen['item']): string {
  const words = [
    images === 0 ? null : `${images} ${images === 1 ? 'bild' : 'bilder'}`,
    films === 0 ? null : `${films} ${films === 1 ? 'film' : 'filmer'}`,
  ];
  return words.filter((each) => each !== null).join(' och ');
}

/** One line for the item and one for its replies, each only if something was left out. */
export function unseenLines({ item, replies }: Unseen): { artifact: string; reason: string }[] {
  return [
    { artifact: UNSEEN_ARTIFACTS.item, where: 'inlägget', count: item },
    { artifact: UNSEEN_ARTIFACTS.replies, where: 'svar', count: replies },
  ]
    .filter(({ count }) => count.images + count.films > 0)
    .map(({ artifact, where, count }) => ({ artifact, reason: `${unseenWords(count)} i ${where} som inte har setts` }));
}
