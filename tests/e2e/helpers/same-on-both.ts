/** Tasks that an official does alike on every platform; each platform's tests name them with an item of their own. */
import type { BrowserContext } from '@playwright/test';
import type { Simulator } from '../../simulator/server';
import { expect } from '../fixtures';
import type { PracticePage } from '../pages/practice-page';
import { Hand } from './hand';
import { evidenceKept } from './kept';
import { holdUndo, passUndo } from './undo-clock';

export interface Task {
  practice: PracticePage;
  simulator: Simulator;
  platform: 'facebook' | 'youtube';
  /** The comment's id on the platform. */
  id: string;
}
interface WithStore extends Task {
  context: BrowserContext;
  extensionId: string;
}

/** The items are advertisements; that ground has the key 9. */
async function judgeAndRemove({ practice, platform, id }: Task): Promise<string> {
  const card = await practice.assess(`${platform}:comment:${id}`);
  await card.judge('9');
  await card.skipTheWait();
  return card.ended();
}

export async function doesItInFourActs({ practice, simulator, platform, id }: Task): Promise<void> {
  const key = `${platform}:comment:${id}`;
  const hand = new Hand(practice.page);
  await (await practice.reveal(key)).hover();
  await hand.click(practice.control(key));
  const card = practice.card();
  await card.ready();
  await hand.press('0');
  await hand.press('n');
  await hand.press('Enter');
  // No more acts: the ten seconds run out by themselves.
  await card.undo.waitFor();
  await passUndo(practice.page.context());
  expect(await card.ended()).toContain('Borttaget.');
  expect(hand.acts).toBeLessThanOrEqual(4);
  expect(simulator.world.isGone(platform, id)).toBe(true);
}

export async function removesAgainWhatCameBack(task: WithStore): Promise<void> {
  const { practice, simulator, platform, id, context, extensionId } = task;
  simulator.world.behave({ comesBack: true });
  expect(await judgeAndRemove(task)).toContain('Borttaget.');
  await practice.page.reload();
  const key = `${platform}:comment:${id}`;
  await practice.reveal(key);
  // Seen at the visit, before anybody asks: said once at the foot of the page, and on the item's own control.
  const notice = practice.page.locator('uppsikt-notice');
  await expect(notice).toContainText('Ett inlägg som var borta syns igen. Beviset är sparat.');
  await expect(practice.control(key)).toHaveText('Bedöm – syns igen');
  await practice.page.screenshot({ path: `test-results/came-back-${platform}.png` });
  expect((await evidenceKept(context, extensionId)).flows.map(({ outcome }) => outcome)).toEqual(['came-back']);
  await notice.getByRole('button', { name: 'Stäng' }).click();
  const card = await practice.assess(key);
  await expect(practice.control(key)).toHaveText('Bedöm');
  await expect(card.frame.getByText(/Har hanterats förut/)).toBeVisible();
  simulator.world.behave({ comesBack: false });
  await card.judge('9');
  await card.skipTheWait();
  expect(await card.ended()).toContain('Borttaget.');
  expect(simulator.world.isGone(platform, id)).toBe(true);
  expect((await evidenceKept(context, extensionId)).records).toHaveLength(2);
}

export async function waitsForTheNetwork(task: WithStore): Promise<void> {
  const { practice, simulator, platform, id, context, extensionId } = task;
  await holdUndo(context);
  const card = await practice.assess(`${platform}:comment:${id}`);
  await card.judge('9');
  await expect(card.undo).toBeVisible();
  await context.setOffline(true);
  await card.skipTheWait();
  expect(await card.ended()).toContain(
    'Datorn har inget nät. Det som är sparat är kvar. Inget har tagits bort. Vänta tills nätet är tillbaka och försök igen.',
  );
  expect(simulator.world.removed).toEqual([]);
  expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
  await context.setOffline(false);
  await card.close();
  expect(await judgeAndRemove(task)).toContain('Borttaget.');
  expect(simulator.world.removed.map((removal) => removal.id)).toEqual([id]);
}
