/**
 * The network, the tab, the account or the store fails in the middle of a removal on the practice Facebook: the
 * official is told, and nothing is removed without evidence.
 */
import { comments } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { flowEnded } from './helpers/flow-that';
import { evidenceKept } from './helpers/kept';
import { waitsForTheNetwork } from './helpers/same-on-both';
import { holdUndo, passUndo } from './helpers/undo-clock';
import { breakWrites } from './helpers/worker';
import { PracticePage } from './pages/practice-page';

const keyOf = (id: string): string => `facebook:comment:${id}`;
const evidenceIsSafe = 'Beviset är sparat.';

test.describe('the network, the tab and the account', () => {
  test('keeps the evidence when the network fails before the removal', async ({
    facebook,
    simulator,
    context,
    extensionId,
  }) => {
    await holdUndo(context);
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    simulator.world.behave({ offline: true });
    await card.skipTheWait();
    const said = await card.ended();
    console.log(`    offline: ${said}`);
    expect(said).toContain(evidenceIsSafe);
    expect(said).toContain('Ta bort själv i menyn på sidan.');
    expect(simulator.world.removed).toEqual([]);
    expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
  });

  test('says that the computer is offline, and removes when the network is back', async ({
    facebook,
    simulator,
    context,
    extensionId,
  }) => {
    await waitsForTheNetwork({
      practice: facebook,
      simulator,
      platform: 'facebook',
      id: comments.advert,
      context,
      extensionId,
    });
  });

  test('says at the next visit that the tab was closed midway, and removes nothing by itself', async ({
    facebook,
    simulator,
    context,
    extensionId,
  }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    const next = await context.newPage();
    await facebook.page.close();
    await passUndo(context);
    expect(await flowEnded(context, extensionId)).toMatchObject({ outcome: 'interrupted' });
    expect(simulator.world.removed).toEqual([]);
    const again = await new PracticePage(next).open(simulator.addresses.facebookPost);
    await expect(
      again.page
        .locator('uppsikt-notice')
        .getByText('Fliken stängdes eller gick till en annan sida. Det som är sparat är kvar.'),
    ).toBeVisible();
    expect(simulator.world.removed).toEqual([]);
  });

  test('does not remove when no account can be read', async ({ page, simulator, context }) => {
    const tab = await context.newPage();
    await tab.goto('https://www.facebook.com/__practice/switch?to=out');
    await tab.close();
    const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
    await expect(practice.marker).toContainText('Uppsikt kan inte se vilket konto du använder');
    const card = await practice.assess(keyOf(comments.advert));
    await card.judge('9');
    await card.skipTheWait();
    const said = await card.ended();
    expect(said).toContain('Uppsikt kan inte se vilket konto du använder. Beviset är sparat. Inget har tagits bort.');
    expect(simulator.world.removed).toEqual([]);
  });
});

test.describe('the store fails', () => {
  for (const [what, table, name, words] of [
    [
      'is full',
      'draftBytes',
      'QuotaExceededError',
      'Webbläsarens lagring är full. Beviset kunde inte sparas. Inget har tagits bort.',
    ],
    ['cannot be written at the seal', 'sealed', 'UnknownError', 'Beviset kunde inte sparas. Inget har tagits bort.'],
    ['cannot be written at all', '*', 'UnknownError', 'Beviset kunde inte sparas. Inget har tagits bort.'],
  ] as const) {
    test(`removes nothing and says so when the store ${what}`, async ({
      facebook,
      simulator,
      worker,
      context,
      extensionId,
    }) => {
      const card = await facebook.assess(keyOf(comments.advert));
      await breakWrites(worker, table, name);
      await card.judge('9');
      expect(await card.ended()).toContain(words);
      expect(simulator.world.removed).toEqual([]);
      expect((await evidenceKept(context, extensionId)).records).toEqual([]);
    });
  }
});
