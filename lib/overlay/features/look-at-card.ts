/** Asked by the background before each act of the card. It comes with the hands: no card opens without them. */
import type { CardSight } from '../../../lib/opening/card-sight';
import { preparedCard } from './card-frame';
import { cardInSight, pageView } from './card-in-sight';

export function lookAtCard(): CardSight {
  const card = preparedCard();
  if (card === undefined) return 'hidden';
  card.hold.again();
  if (card.hold.wasDisturbed()) return 'disturbed';
  return cardInSight(card, pageView());
}
