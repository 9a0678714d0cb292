/** Nothing is removed while the health check is red, and the official is told why, what is safe and what to do. */
import { practiceSettings } from '../commands/setup/practice-register';
import { extensionPage } from '../commands/setup/read-store';
import { comments } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { evidenceKept } from './helpers/kept';
import { breakWrites } from './helpers/worker';
import { holdUndo } from './helpers/undo-clock';

const key = `facebook:comment:${comments.advert}`;

test('an official sees in the settings that all is well, and checks again', async ({ context, extensionId }) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#health`);
  const section = options.locator('#health');
  await expect(section.getByRole('status')).toContainText('Allt fungerar');
  await expect(section).toContainText('Lagringen fungerar.');
  await expect(section).toContainText('Kopior är avstängda i planen. Skäl: Övning');
  await section.getByRole('button', { name: 'Kontrollera igen' }).click();
  await expect(section.getByRole('status')).toContainText('Allt fungerar');
  await section.getByLabel('Påminn när ett bevis').fill('0');
  await section.getByRole('button', { name: 'Spara' }).click();
  await expect(section).toContainText('Skriv ett tal från 1 till 365.');
  expect(await violations(options)).toEqual([]);
});

test.describe('the folder for copies cannot be written to', () => {
  test.use({ settings: practiceSettings({ secondCopy: { kind: 'folder', name: 'Enhetens mapp' } }) });

  test(
    'removal is off and the card says why; evidence can still be saved',
    landing,
    async ({ facebook, context, extensionId, simulator }) => {
      const card = await facebook.assess(key);
      await expect(card.frame.locator('#removal-off')).toContainText(
        /Ta bort är avstängt just nu: Uppsikt når inte Enhetens mapp\. .* Du kan spara bevis\./,
      );
      await expect(card.saveAndRemove).toHaveCount(0);
      await card.judge('9');
      const words = await card.ended();
      expect(words).toContain('Beviset är sparat');
      expect(simulator.world.removed).toEqual([]);
      const kept = await evidenceKept(context, extensionId);
      expect(kept.records).toHaveLength(1);
      expect(kept.journal.map(({ kind }) => kind)).not.toContain('intent');
    },
  );

  test('the background refuses a removal whatever the card asks', async ({
    facebook,
    context,
    extensionId,
    simulator,
  }) => {
    const card = await facebook.assess(key);
    await expect(card.frame.locator('#removal-off')).toBeVisible();
    const frame = facebook.page.frames().find((each) => each.url().includes('/card.html'));
    const answer = await frame?.evaluate(async () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }
      ).chrome;
      return runtime.sendMessage({
        kind: 'evidence.save',
        payload: { groundId: 'reklam', answers: ['no'], motivation: 'Reklam', intent: 'save-and-remove' },
      });
    });
    expect(answer).toMatchObject({ ok: false });
    expect((await evidenceKept(context, extensionId)).records).toHaveLength(0);
    expect(simulator.world.removed).toEqual([]);
  });

  test('the popup for the page says so too', async ({ facebook, context, extensionId }) => {
    await facebook.assess(key);
    const tab = await (
      await extensionPage(context, extensionId)
    ).evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as { chrome: { tabs: { query: (what: object) => Promise<{ id: number }[]> } } }
      ).chrome;
      return (await tabs.query({ url: 'https://www.facebook.com/*' }))[0]?.id;
    });
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
    await expect(popup.locator('.s-health')).toContainText('Borttagning är avstängd');
    await expect(popup.locator('.s-health')).toContainText('välj mappen igen');
    expect(await violations(popup)).toEqual([]);
  });
});

test('a store that fails after the press stops the removal at the last moment, and the evidence is kept', async ({
  facebook,
  worker,
  simulator,
  context,
  extensionId,
}) => {
  await holdUndo(context);
  const card = await facebook.assess(key);
  await card.judge('9');
  await expect(card.undo).toBeVisible();
  await breakWrites(worker, 'probes', 'UnknownError');
  await card.skipTheWait();
  expect(await card.ended()).toContain(
    'Ta bort är avstängt just nu. Uppsikt mår inte bra. Beviset är sparat. Inget har tagits bort.',
  );
  expect(simulator.world.removed).toEqual([]);
  const kept = await evidenceKept(context, extensionId);
  expect(kept.records).toHaveLength(1);
  expect(kept.journal.map(({ kind }) => kind)).not.toContain('intent');
  expect(kept.journal.at(-1)?.data).toMatchObject({ outcome: 'removal-off', reason: 'storage-broken' });
  await card.frame.getByRole('button', { name: 'Bedöm igen' }).click();
  await expect(card.frame.locator('#removal-off')).toContainText(
    'Ta bort är avstängt just nu: Lagringen fungerar inte.',
  );
});
