/** Tasks that are the same on every platform. Each platform's tests call them with an item of their own. */
import type { BrowserContext, Page } from '@playwright/test';
import { faultsOf, handlingOf } from '../../commands/setup/read-store';
import type { Simulator } from '../../simulator/server';
import { expect } from '../fixtures';
import type { Archive } from '../pages/archive';
import type { PracticePage } from '../pages/practice-page';
import { Hand } from './hand';
import { evidenceKept } from './kept';
import { holdPatience } from './page-patience';
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

/** The items are advertisements, whose ground has the key 9. */
async function judgeAndRemove({ practice, platform, id }: Task): Promise<string> {
  const card = await practice.assess(`${platform}:comment:${id}`);
  await card.judge('9');
  await card.skipTheWait();
  return card.ended();
}

/** What is read afterwards to check the job. */
interface MainJob extends WithStore {
  archive: Archive;
  /** The account that removed it, as the platform names it. */
  as: string;
  /** A part of the comment's text, and the text that the record must hold. */
  words: string;
  recorded: string;
  /** The text of another comment, which must stay. */
  staying: string;
  nextVisitorSees: () => Promise<string>;
}

export async function savesRemovesAndFindsAgain(job: MainJob): Promise<void> {
  const { simulator, platform, id, context, extensionId, archive, words } = job;
  expect(await judgeAndRemove(job)).toContain('Borttaget. Uppsikt har sett efter: inlägget är borta.');
  expect(simulator.world.isGone(platform, id)).toBe(true);
  expect(simulator.world.removed.map((removal) => [removal.id, removal.as])).toEqual([[id, job.as]]);
  const seen = await job.nextVisitorSees();
  expect(seen).not.toContain(words);
  expect(seen).toContain(job.staying);
  const store = await evidenceKept(context, extensionId);
  expect(store.records).toHaveLength(1);
  const recordId = store.records[0]?.id ?? '';
  expect(faultsOf(store, recordId)).toEqual([]);
  expect(handlingOf(store, recordId).item.text.normalised).toContain(job.recorded);
  await archive.open();
  await expect(archive.page.getByText(words).first()).toBeVisible();
  await archive.open(recordId);
  expect(await archive.verdict()).toBe('intact');
}

async function judgeAndRemoveInVain(
  { practice, platform, id }: Task,
  inVain: (page: Page) => Promise<unknown>,
): Promise<string> {
  const { page } = practice;
  await holdUndo(page.context());
  const card = await practice.assess(`${platform}:comment:${id}`);
  await card.judge('9');
  // The evidence is saved now; every wait from here on belongs to the removal.
  await card.undo.waitFor();
  const end = await holdPatience(page);
  const over = inVain(page).then(end);
  await card.skipTheWait();
  await over;
  return card.ended();
}

/**
 * The platform misbehaves: the official is told what happened and what to do, the evidence is kept, and nothing is
 * removed.
 *
 * @param inVain resolves when nothing that Uppsikt waits for can come any more; without it the full timeouts run, as
 *   for an official
 */
export async function savesAndSaysWhatToDo(
  task: WithStore,
  words: readonly string[],
  inVain?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const said = inVain === undefined ? await judgeAndRemove(task) : await judgeAndRemoveInVain(task, inVain);
  for (const each of words) expect(said).toContain(each);
  expect(said).toMatch(/Beviset är sparat|Det gamla beviset är kvar/);
  expect(task.simulator.world.removed).toEqual([]);
  const store = await evidenceKept(task.context, task.extensionId);
  expect(store.records).toHaveLength(1);
  expect(faultsOf(store, store.records[0]?.id ?? '')).toEqual([]);
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
  // No more acts: Ångra's ten seconds run out by themselves.
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
  // Noticed on the visit without anybody asking: told once at the foot of the page and on the item's own control.
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
    'Datorn har inget nät. Det som är sparat är kvar. Inget har tagits bort. Vänta tills nätet är tillbaka och ' +
      'försök igen.',
  );
  expect(simulator.world.removed).toEqual([]);
  expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
  await context.setOffline(false);
  await card.close();
  expect(await judgeAndRemove(task)).toContain('Borttaget.');
  expect(simulator.world.removed.map((removal) => removal.id)).toEqual([id]);
}
