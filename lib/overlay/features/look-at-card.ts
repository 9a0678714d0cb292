/** Answers the background before each act of the card. Part of the adapter script: no card opens without it. */
import type { CardSight } from '../../card-opening/card-sight';
import { preparedCard } from './card-frame';
import { cardInSight, pageView } from './card-in-sight';

export function lookAtCard(): CardSight {
  const card = preparedCard();
  if (card === undefined) return 'hidden';
  card.hold.again();
  if (card.hold.wasDisturbed()) return 'disturbed';
  return cardInSight(card, pageView());
}
