/** The browser stops our worker whenever it likes. What was begun is finished where that is safe, told at the next start, and a removal is never resumed. */
import type { BrowserContext } from '@playwright/test';
import type { Flow } from '../../lib/domain/flow';
import { faultsOf } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { comments } from '../simulator/facebook/practice-data';
import { killWorker } from '../soak/kill';
import { expect, landing, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import type { PracticePage } from './pages/practice-page';
import { MUST_COME } from './pages/patience';
import { longUndo } from './helpers/long-undo';

const keyOf = (id: string): string => `facebook:comment:${id}`;

const flowThat = (
  context: BrowserContext,
  extensionId: string,
  what: string,
  is: (flow: Flow) => boolean,
): Promise<Flow> =>
  waitUntil(what, async () => (await evidenceKept(context, extensionId)).flows.find(is), MUST_COME, 200);

/** The official is told in the card while it is open, else at the foot of the page. */
async function isTold(facebook: PracticePage, words: string): Promise<void> {
  const card = facebook.card();
  const notice = facebook.page.locator('uppsikt-notice');
  const said = async (): Promise<string> =>
    `${(await notice.allTextContents()).join(' ')} ${await notice
      .getByRole('status')
      .allInnerTexts()
      .then((all) => all.join(' '))} ${await card.frame
      .locator('body')
      .innerText({ timeout: 1_000 })
      .catch(() => '')}`;
  await expect.poll(said).toContain(words);
}

test('tells that nothing was saved when it was stopped during the capture', async ({
  facebook,
  simulator,
  context,
  extensionId,
}) => {
  let hold = true;
  await facebook.page.route('**/api/graphql/', async (route) => {
    while (hold) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue().catch(() => undefined);
  });
  // Its replies are on their way as long as we hold them, so the capture stands.
  const card = await facebook.assess(keyOf(comments.withReplies));
  await card.judge('9');
  await flowThat(context, extensionId, 'the capture', (flow) => flow.phase === 'capturing');
  await killWorker(context);
  hold = false;
  await facebook.page.reload();
  await expect(facebook.page.locator('uppsikt-notice')).toContainText(
    'Arbetet avbröts innan något sparades. Inget har tagits bort.',
  );
  expect(simulator.world.removed).toEqual([]);
  expect((await evidenceKept(context, extensionId)).records).toEqual([]);
});

test(
  'keeps the sealed evidence when it was stopped during Ångra, removes nothing by itself, and tells it once',
  landing,
  async ({ facebook, simulator, context, extensionId }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    await killWorker(context);
    await facebook.page.goto('about:blank');
    await facebook.page.waitForTimeout(11_000);
    expect(simulator.world.removed).toEqual([]);
    await facebook.open(simulator.addresses.facebookPost);
    const notice = facebook.page.locator('uppsikt-notice');
    await expect(notice).toContainText('Arbetet avbröts. Beviset är sparat. Inget har tagits bort.');
    const store = await evidenceKept(context, extensionId);
    expect(store.records).toHaveLength(1);
    expect(faultsOf(store, store.records[0]?.id ?? '')).toEqual([]);
    await notice.getByRole('button', { name: 'Stäng' }).click();
    await flowThat(context, extensionId, 'told', (flow) => flow.told);
    await facebook.page.reload();
    await expect(facebook.marker).toContainText('Du är');
    await expect(notice).toHaveCount(0);
    expect(simulator.world.removed).toEqual([]);
    // Offered again, never resumed: the official may judge it anew.
    await facebook.assess(keyOf(comments.advert));
    await expect(card.frame.getByText(/Har hanterats förut/)).toBeVisible();
  },
);

test(
  'presses nothing more when it was stopped during the removal, and looks whether the item is gone',
  landing,
  async ({ facebook, simulator, context, extensionId, popup }) => {
    await longUndo(context);
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    // The platform's menu takes its time.
    simulator.world.behave({ latency: { min: 3_000, max: 3_000 } });
    const asked = facebook.page.waitForRequest(
      (request) =>
        (request.headers()['x-fb-friendly-name'] ?? '').includes('MenuQuery') ||
        (request.postData() ?? '').includes('CommentMenuQuery'),
    );
    await card.skipTheWait();
    await asked;
    await killWorker(context);
    simulator.world.behave({ latency: { min: 20, max: 80 } });
    // Opening the popup wakes it.
    await popup.open();
    const flow = await flowThat(context, extensionId, 'the gone-check', (each) => each.phase === 'ended');
    console.log(`    ended as ${flow.outcome ?? 'nothing'}: ${flow.message ?? ''}`);
    expect(flow.outcome).toBe('still-present');
    expect(simulator.world.removed).toEqual([]);
    await isTold(facebook, 'Inlägget är kvar på sidan.');
    await facebook.page.reload();
    await facebook.page.waitForTimeout(3_000);
    expect(simulator.world.removed).toEqual([]);
  },
);

test('sees that the item is gone when it was stopped after the confirmation', async ({
  facebook,
  simulator,
  context,
  extensionId,
  popup,
}) => {
  await longUndo(context);
  const card = await facebook.assess(keyOf(comments.advert));
  await card.judge('9');
  await expect(card.undo).toBeVisible();
  const confirmed = facebook.page.waitForRequest(
    (request) =>
      (request.headers()['x-fb-friendly-name'] ?? '').includes('DeleteComment') ||
      (request.postData() ?? '').includes('DeleteComment'),
  );
  await card.skipTheWait();
  await confirmed;
  await killWorker(context);
  await expect.poll(() => simulator.world.isGone('facebook', comments.advert)).toBe(true);
  await popup.open();
  const flow = await flowThat(context, extensionId, 'the gone-check', (each) => each.phase === 'ended');
  expect(flow.outcome).toBe('removed');
  await isTold(facebook, 'Arbetet avbröts, men inlägget är borta från sidan. Beviset är sparat och kontrollerat.');
  expect(simulator.world.removed).toHaveLength(1);
});
