/**
 * The browser stops our worker whenever it likes. Unfinished work is completed where that is safe and told at the next
 * start; a removal is never resumed.
 */
import { faultsOf } from '../commands/setup/read-store';
import { comments } from '../simulator/facebook/practice-data';
import { killWorker } from '../soak/kill';
import { expect, landing, test } from './fixtures';
import { isDeletion } from './helpers/deletion';
import { evidenceKept } from './helpers/kept';
import type { PracticePage } from './pages/practice-page';
import { flowEnded, flowThat } from './helpers/flow-that';
import { holdUndo, passUndo } from './helpers/undo-clock';

const keyOf = (id: string): string => `facebook:comment:${id}`;

/** The official is told in the card while it is open, otherwise at the foot of the page. */
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

test('says that nothing was saved when the worker was stopped during the capture', async ({
  facebook,
  simulator,
  context,
  extensionId,
}) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await facebook.page.route('**/api/graphql/', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  // Its replies do not arrive while we hold them, so the capture waits.
  const card = await facebook.assess(keyOf(comments.withReplies));
  await card.judge('9');
  await flowThat(context, extensionId, 'the capture', (flow) => flow.phase === 'capturing');
  await killWorker(context);
  letGo();
  await facebook.page.reload();
  await expect(facebook.page.locator('uppsikt-notice')).toContainText(
    'Arbetet avbröts innan något sparades. Inget har tagits bort.',
  );
  expect(simulator.world.removed).toEqual([]);
  expect((await evidenceKept(context, extensionId)).records).toEqual([]);
});

test(
  'keeps the sealed evidence when the worker was stopped during Ångra, removes nothing by itself, and says so once',
  landing,
  async ({ facebook, simulator, context, extensionId, popup }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    await killWorker(context);
    await facebook.page.goto('about:blank');
    // Opening the popup wakes the worker, which handles what it finds. After that nothing waits for the ten seconds of
    // Ångra.
    await popup.open();
    expect(await flowEnded(context, extensionId)).toMatchObject({ outcome: 'interrupted', told: false });
    await passUndo(context);
    expect(simulator.world.removed).toEqual([]);
    await popup.page.close();
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
    // Never resumed: the official may judge the item again.
    await facebook.assess(keyOf(comments.advert));
    await expect(card.frame.getByText(/Har hanterats förut/)).toBeVisible();
  },
);

test(
  'presses nothing more when the worker was stopped during the removal, and checks whether the item is gone',
  landing,
  async ({ facebook, simulator, context, extensionId, popup }) => {
    await holdUndo(context);
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    // The platform's menu is slow.
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
    // Opening the popup wakes the worker.
    await popup.open();
    const flow = await flowEnded(context, extensionId);
    console.log(`    ended as ${flow.outcome ?? 'nothing'}: ${flow.message ?? ''}`);
    expect(flow.outcome).toBe('still-present');
    expect(simulator.world.removed).toEqual([]);
    await isTold(facebook, 'Inlägget är kvar på sidan.');
    // When the marker names the account the new visit has been handled, and an ended flow is never resumed.
    await facebook.page.reload();
    await expect(facebook.marker).toContainText('Du är');
    expect((await evidenceKept(context, extensionId)).flows.map(({ phase }) => phase)).toEqual(['ended']);
    expect(simulator.world.removed).toEqual([]);
  },
);

test('sees that the item is gone when the worker was stopped after the confirmation', async ({
  facebook,
  simulator,
  context,
  extensionId,
  popup,
}) => {
  await holdUndo(context);
  const card = await facebook.assess(keyOf(comments.advert));
  await card.judge('9');
  await expect(card.undo).toBeVisible();
  const confirmed = facebook.page.waitForRequest(isDeletion);
  await card.skipTheWait();
  await confirmed;
  await killWorker(context);
  await expect.poll(() => simulator.world.isGone('facebook', comments.advert)).toBe(true);
  await popup.open();
  const flow = await flowEnded(context, extensionId);
  expect(flow.outcome).toBe('removed');
  await isTold(facebook, 'Arbetet avbröts, men inlägget är borta från sidan. Beviset är sparat och kontrollerat.');
  expect(simulator.world.removed).toHaveLength(1);
});
