/** The shortest route to the note without a picture: choose the ground, note, close. */
import { expect } from '../fixtures';
import type { PracticePage } from '../pages/practice-page';

/** @param itemKey as on the control: `facebook:comment:…` */
export async function noteForbidden(practice: PracticePage, itemKey: string): Promise<void> {
  const card = await practice.assess(itemKey);
  await card.press('a');
  await card.frame.getByRole('button', { name: 'Notera utan bild' }).click();
  await expect(card.frame.getByText(/Noterat utan bild/).first()).toBeVisible();
  await card.close();
}
