/**
 * The gate as an official meets it: the right thing takes no more acts than the platform's own button, and the wrong
 * thing is not offered.
 */
import type { Page } from '@playwright/test';
import { practiceSettings } from '../commands/setup/practice-register';
import { handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import type { Simulator } from '../simulator/server';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { Hand } from './helpers/hand';
import { everythingKept, evidenceKept } from './helpers/kept';
import type { Card } from './pages/card';
import { PracticePage } from './pages/practice-page';

const items = { facebook: onFacebook, youtube: { ...onYouTube, advert: onYouTube.spam } };
interface Sealed {
  decision: {
    measure: string;
    mildestMeasure: { value: string };
    criticismQuestions: { question: string; answer: string }[];
    completion: { parts: string[] } | null;
    originalDisposal: { kind: string };
    notice: { plan: string };
  };
}

/** Opens the card with one counted click. */
async function openWith(practice: PracticePage, key: string): Promise<{ hand: Hand; card: Card }> {
  const hand = new Hand(practice.page);
  await (await practice.reveal(key)).hover();
  await hand.click(practice.control(key));
  const card = practice.card();
  await card.ready();
  return { hand, card };
}

for (const platform of ['facebook', 'youtube'] as const) {
  test.describe(platform, () => {
    const keyOf = (id: string): string => `${platform}:comment:${id}`;
    const { hate, praise, advert, criticism } = items[platform];
    const practiceOn = (page: Page, simulator: Simulator): Promise<PracticePage> =>
      new PracticePage(page).open(
        platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
      );

    test(
      'removes hets mot folkgrupp in four acts and without waiting, and may give the reasons later that day',
      platform === 'facebook' ? landing : {},
      async ({ page, simulator, context, extensionId }) => {
        const { hand, card } = await openWith(await practiceOn(page, simulator), keyOf(hate));
        for (const key of ['2', 'j']) await hand.press(key);
        await expect(card.frame.getByText('Tas bort nu. Komplettera motiveringen i dag.')).toBeVisible();
        await hand.press('Enter');
        expect(await card.ended()).toContain('Borttaget.');
        expect(hand.acts).toBeLessThanOrEqual(4);
        expect(simulator.world.isGone(platform, hate)).toBe(true);
        const store = await evidenceKept(context, extensionId);
        expect(store.flows[0]?.undoUntil).toBeNull();
        const { decision } = handlingOf(store, store.records[0]?.id ?? '') as unknown as Sealed;
        expect(decision).toMatchObject({
          measure: 'remove',
          mildestMeasure: { value: 'Besvara' },
          criticismQuestions: [{ question: 'Är detta något annat än kritik?', answer: 'yes' }],
          completion: { parts: ['motivation', 'inputs', 'notice', 'registry'] },
        });
      },
    );

    test('answers a question in two acts, and nothing is stored', async ({ page, simulator, context, extensionId }) => {
      const practice = await practiceOn(page, simulator);
      const { hand, card } = await openWith(practice, keyOf(praise));
      await hand.press('Enter');
      await expect(card.frame.getByLabel('Ditt svar')).toBeFocused();
      expect(hand.acts).toBeLessThanOrEqual(2);
      // To write on the page instead: the platform's own reply button gets the focus, and nothing has been pressed.
      await card.frame.getByRole('button', { name: 'Gå till Svara på sidan' }).click();
      await practice.page.locator('uppsikt-card iframe').waitFor({ state: 'hidden' });
      await expect.poll(() => practice.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Svara');
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ records: 0, flows: 0, journal: 0 });
    });

    test('answers criticism with no extra act, whatever ground is tried', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const practice = await practiceOn(page, simulator);
      const { hand, card } = await openWith(practice, keyOf(criticism));
      await hand.press('Enter');
      await expect(card.frame.getByLabel('Ditt svar')).toBeFocused();
      expect(hand.acts).toBeLessThanOrEqual(2);
      // Back to the judgement.
      await page.keyboard.press('Escape');
      await card.chooseGround('7');
      await card.answerCriticism('only-criticism');
      await expect(card.frame.getByRole('button', { name: 'Besvara i stället' })).toBeVisible();
      await expect(card.saveAndRemove).toHaveCount(0);
      await expect(card.saveOnly).toHaveCount(0);
      await card.press('Enter');
      expect(simulator.world.removed).toEqual([]);
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ records: 0, flows: 0, journal: 0 });
    });

    test.describe('without a disposal decision', () => {
      test.use({ settings: practiceSettings({ originalDisposal: null }) });

      test('can only hide or answer what breaks house rules; can remove once the decision is filled in', async ({
        page,
        context,
        extensionId,
        simulator,
      }) => {
        const { card } = await openWith(await practiceOn(page, simulator), keyOf(advert));
        await card.chooseGround('9');
        await card.answerCriticism('not-criticism');
        // The reason the folded measures are off is shown there too.
        await expect(card.frame.getByText('Gallringsbeslut saknas.').filter({ visible: true }).first()).toBeVisible();
        await expect(card.saveAndRemove).toHaveCount(0);
        // Facebook can hide a single comment; YouTube's pages cannot.
        await expect(card.frame.getByRole('button', { name: 'Dölj' })).toHaveCount(platform === 'facebook' ? 1 : 0);
        await expect(card.frame.getByRole('button', { name: /^Besvara/ })).toBeVisible();
        const options = context.waitForEvent('page');
        await card.frame.getByRole('button', { name: 'Fyll i beslutet' }).click();
        const form = await options;
        expect(form.url()).toBe(`chrome-extension://${extensionId}/options.html#disposal`);
        await form.getByLabel('Beslutets nummer').fill('KS 2026/12 § 4');
        await form.getByLabel('Datum').fill('2026-02-01');
        await form.getByLabel('Vem beslutade?').fill('Kommunstyrelsen');
        await form.locator('#disposal-save').click();
        await expect(form.locator('#disposal').getByText('Sparat.')).toBeVisible();
        await form.close();
        await expect(card.saveAndRemove).toBeVisible();
        await card.frame.getByRole('button', { name: 'Spara bevis och ta bort' }).click();
        await card.skipTheWait();
        expect(await card.ended()).toContain('Borttaget.');
        expect(simulator.world.isGone(platform, advert)).toBe(true);
        const store = await evidenceKept(context, extensionId);
        expect(
          (handlingOf(store, store.records[0]?.id ?? '') as unknown as Sealed).decision.originalDisposal,
        ).toMatchObject({ kind: 'decision', id: 'KS 2026/12 § 4' });
      });

      test('removes what may break the law, and marks it as removed without a decision', async ({
        page,
        simulator,
        context,
        extensionId,
      }) => {
        const { card } = await openWith(await practiceOn(page, simulator), keyOf(hate));
        await card.judge('2');
        await card.skipTheWait();
        expect(await card.ended()).toContain('Borttaget.');
        const store = await evidenceKept(context, extensionId);
        expect(
          (handlingOf(store, store.records[0]?.id ?? '') as unknown as Sealed).decision.originalDisposal.kind,
        ).toBe('missing');
      });
    });
  });
}

test('answers an individual case in three acts: the words are copied, nothing is sent and nothing is stored', async ({
  facebook,
  page,
  context,
  extensionId,
}) => {
  const { hand, card } = await openWith(facebook, `facebook:comment:${onFacebook.personalData}`);
  await hand.click(card.frame.getByRole('button', { name: 'Enskilt ärende', exact: true }));
  await expect(card.frame.getByRole('button', { name: 'Kopiera och svara' })).toBeFocused();
  await hand.press('Enter');
  await page.locator('uppsikt-card iframe').waitFor({ state: 'hidden' });
  expect(hand.acts).toBeLessThanOrEqual(3);
  const field = page.getByRole('textbox').first();
  await field.focus();
  await page.keyboard.press('Control+V');
  await expect(field).toContainText('Enskilda ärenden kan vi inte ta upp här. Kontakta kommunens kontaktcenter');
  await expect(field).toContainText('/Klara, Kommunikationsenheten, ');
  expect((await everythingKept(context, extensionId)).rows).toMatchObject({ records: 0, flows: 0, journal: 0 });
});

test('sees every ground in full on one screen, with its questions, measures and sources', async ({ facebook }) => {
  const card = await facebook.assess(`facebook:comment:${onFacebook.advert}`);
  const body = card.frame.locator('.c-body');
  const tooTall = async (): Promise<number> => body.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(await tooTall(), 'nothing chosen').toBeLessThanOrEqual(0);
  for (const key of '12345uegvcit678spo09') {
    await card.chooseGround(key);
    await card.answerCriticism('criticism-and-more');
    expect.soft(await tooTall(), `the ground with the key ${key}`).toBeLessThanOrEqual(0);
    await expect.soft(card.frame.locator('#ground-help')).toContainText(/Plikt att ta bort|Ingen plikt/);
  }
});

for (const platform of ['facebook', 'youtube'] as const) {
  test(`${platform} in English: removes an urgent item in four acts, and answers a question with the page's own Reply`, async ({
    page,
    simulator,
  }) => {
    simulator.world.behave({ locale: 'en' });
    const practice = await new PracticePage(page).open(
      platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
    );
    const asked = await openWith(practice, `${platform}:comment:${items[platform].praise}`);
    await asked.hand.press('Enter');
    await asked.card.frame.getByRole('button', { name: 'Gå till Svara på sidan' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Reply');
    const { hand, card } = await openWith(practice, `${platform}:comment:${items[platform].hate}`);
    for (const key of ['2', 'j', 'Enter']) await hand.press(key);
    expect(await card.ended()).toContain('Borttaget.');
    expect(hand.acts).toBeLessThanOrEqual(4);
    expect(simulator.world.isGone(platform, items[platform].hate)).toBe(true);
  });
}
