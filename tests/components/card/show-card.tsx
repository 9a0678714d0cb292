/** Shows the card with everything set up: a disposal decision, a name, and a fixed day at noon. */
import { Card, type CardProps } from '../../../components/assessment/card';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState, rememberingActions, type Asked } from './an-item';
import type { Screen } from './on-screen';

const NOON = Date.UTC(2026, 10, 24, 12);
const filledIn = { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' };

/** @returns the actions requested of the card's owner */
export async function showCard(screen: Screen, more: Partial<CardProps> = {}): Promise<Asked[]> {
  const { actions, asked } = rememberingActions();
  await screen.show(
    <Card
      pack={packInForce()}
      state={aState()}
      actions={actions}
      filledIn={filledIn}
      now={() => NOON}
      official={{ name: 'Klara Lind', signature: 'Klara', isNameless: false }}
      {...more}
    />,
  );
  return asked;
}
