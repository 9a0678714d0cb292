/** The shortest way of an official to the note: ground, note, close. */
import { expect } from '../fixtures';
import type { PracticePage } from '../pages/practice-page';

/** @param itemKey as the control carries it, `facebook:comment:…` */
export async function noteForbidden(practice: PracticePage, itemKey: string): Promise<void> {
  const card = await practice.assess(itemKey);
  await card.press('a');
  await card.frame.getByRole('button', { name: 'Notera utan bild' }).click();
  await expect(card.frame.getByText(/Noterat utan bild/).first()).toBeVisible();
  await card.close();
}
