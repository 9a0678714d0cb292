/**
 * The practice Facebook misbehaves: each fault is told in plain words, nothing is lost, and nothing else is removed.
 */
import type { Page } from '@playwright/test';
import { comments } from '../simulator/facebook/practice-data';
import type { Behaviour } from '../simulator/behaviour';
import type { Simulator } from '../simulator/server';
import { expect, landing, test } from './fixtures';
import { isDeletion } from './helpers/deletion';
import { evidenceKept } from './helpers/kept';
import { removesAgainWhatCameBack, savesAndSaysWhatToDo } from './helpers/same-on-both';
import type { Card } from './pages/card';
import { PracticePage } from './pages/practice-page';
import { MUST_COME } from './pages/patience';

const keyOf = (id: string): string => `facebook:comment:${id}`;

/** Judges and saves an advertisement whose menu is in unknown words, so the removal is left to the official. */
async function leftToOfficial(page: Page, simulator: Simulator): Promise<{ practice: PracticePage; card: Card }> {
  simulator.world.behave({ menu: 'unknown-labels' });
  const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
  const card = await practice.assess(keyOf(comments.advert));
  await card.judge('9');
  await card.skipTheWait();
  expect(await card.ended()).toContain('Ta bort själv');
  return { practice, card };
}

interface Fault {
  task: string;
  behaviour: Partial<Behaviour>;
  /** Words that say what happened, and words that say what to do. */
  words: [string, string];
  /** Resolves when nothing that Uppsikt waits for can come any more. Absent where it does come. */
  inVain?: (page: Page) => Promise<unknown>;
}

const faults: Fault[] = [
  {
    task: 'a menu that never comes',
    behaviour: { menu: 'never' },
    words: ['Menyn kom aldrig upp.', 'Ta bort själv i menyn på sidan.'],
    inVain: () => Promise.resolve(),
  },
  {
    task: 'a menu in unknown words',
    behaviour: { menu: 'unknown-labels' },
    words: ['Uppsikt kände inte igen valet i menyn.', 'tryck Lär in menyn.'],
  },
  {
    task: 'a question that never comes',
    behaviour: { dialog: 'never' },
    words: ['Plattformens fråga kom aldrig.', 'Ta bort själv i menyn på sidan.'],
  },
  {
    task: 'a confirmation without an answer',
    behaviour: { confirm: 'never' },
    words: ['Inlägget är kvar på sidan. Facebook tog inte bort det.', 'Försök igen, eller ta bort det för hand.'],
    inVain: (page) => page.waitForRequest(isDeletion),
  },
  {
    task: 'a removal that the platform refuses',
    behaviour: { confirm: 'refuses' },
    words: ['Inlägget är kvar på sidan. Facebook tog inte bort det.', 'Försök igen, eller ta bort det för hand.'],
  },
  {
    task: 'a comment that is edited in the moment of removal',
    behaviour: { editBeforeRemove: true },
    words: ['Inlägget har ändrats sedan beviset sparades.', 'Spara ett nytt bevis om det ska bort.'],
  },
];

test.describe('the platform misbehaves', () => {
  for (const { task, behaviour, words, inVain } of faults) {
    test(
      `saves the evidence and says what to do: ${task}`,
      behaviour.menu === 'unknown-labels' ? landing : {},
      async ({ simulator, page, context, extensionId }) => {
        simulator.world.behave(behaviour);
        const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
        await savesAndSaysWhatToDo(
          { practice, simulator, platform: 'facebook', id: comments.advert, context, extensionId },
          words,
          inVain,
        );
      },
    );
  }

  test('checks again after the official has removed the item by hand', async ({ simulator, page }) => {
    const { card } = await leftToOfficial(page, simulator);
    await page
      .getByRole('article', { name: /Billiga Lån Nu/ })
      .getByRole('button', { name: /Radera, dölj/ })
      .click();
    await page.getByRole('menuitem', { name: 'Kasta i korgen' }).click();
    await page.getByRole('dialog', { name: 'Kasta i korgen?' }).getByRole('button', { name: 'Kasta' }).click();
    // The item's disappearance alone ends nothing.
    await expect(card.frame.getByText('Inlägget syns inte på sidan längre.')).toBeVisible();
    await card.frame.getByRole('button', { name: 'Jag har tagit bort det' }).click();
    await expect(card.frame.getByText('Borttaget för hand. Uppsikt har sett efter: inlägget är borta.')).toBeVisible();
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.advert]);
  });

  test('stops a press by hand on an item that has changed since it was saved', async ({ simulator, page }) => {
    const { card } = await leftToOfficial(page, simulator);
    const article = page.getByRole('article', { name: /Billiga Lån Nu/ });
    await article.getByRole('button', { name: /Radera, dölj/ }).click();
    const entry = page.getByRole('menuitem', { name: 'Kasta i korgen' });
    await entry.waitFor();
    await article
      .getByText('LÅN UTAN UC!!!')
      .last()
      .evaluate((words) => words.append(' Ändrat.'));
    await entry.click();
    await expect(card.frame.getByText('Inlägget har ändrats sedan beviset sparades.')).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'Kasta i korgen?' })).toHaveCount(0);
    expect(simulator.world.removed).toEqual([]);
  });

  test('checks a removal by hand when its page is reopened, without waiting for an answer', async ({
    simulator,
    page,
    context,
    extensionId,
  }) => {
    const { practice } = await leftToOfficial(page, simulator);
    await page.goto('about:blank');
    // No page with Uppsikt is open to see it disappear.
    simulator.world.elsewhere({ platform: 'facebook', act: 'remove', id: comments.advert, as: 'colleague' });
    await practice.open(simulator.addresses.facebookPost);
    await expect(page.locator('uppsikt-notice')).toContainText('Uppsikt har sett efter: inlägget är borta.');
    expect((await evidenceKept(context, extensionId)).flows.map(({ phase, outcome }) => [phase, outcome])).toEqual([
      ['ended', 'done-by-hand'],
    ]);
  });

  test('is taught the menu once, and removes by itself from then on', async ({ simulator, page }) => {
    const { practice, card } = await leftToOfficial(page, simulator);
    await card.frame.getByRole('button', { name: 'Lär in menyn' }).click();
    await page
      .getByRole('article', { name: /Billiga Lån Nu/ })
      .getByRole('button', { name: /Radera, dölj/ })
      .click();
    const choice = card.frame.getByRole('radio', { name: /Kasta i korgen/ });
    await choice.waitFor({ timeout: MUST_COME });
    // Nothing is pressed on the page, and nothing is preselected in the card.
    await expect(card.frame.locator('input[name="learnt-delete"]:checked')).toHaveCount(0);
    expect(simulator.world.removed).toEqual([]);
    await choice.check();
    await card.frame.getByRole('textbox', { name: 'Vad står det på knappen som bekräftar?' }).fill('Kasta');
    await card.frame.getByRole('button', { name: 'Det stämmer – spara' }).click();
    await page.goto('about:blank');
    await practice.open(simulator.addresses.facebookPost);
    await practice.assess(keyOf(comments.swearing));
    await card.judge('0');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget. Uppsikt har sett efter: inlägget är borta.');
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.swearing]);
  });

  test('sees a removed comment that comes back, with its earlier handling, and removes it again', async ({
    facebook,
    simulator,
    context,
    extensionId,
  }) => {
    await removesAgainWhatCameBack({
      practice: facebook,
      simulator,
      platform: 'facebook',
      id: comments.advert,
      context,
      extensionId,
    });
  });

  test('removes the right comment when the page reuses nodes', async ({ simulator, page }) => {
    simulator.world.behave({ nodeReuse: true });
    const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
    for (const [id, ground] of [
      [comments.criticism, '7'],
      [comments.swearing, '0'],
    ] as const) {
      const card = await practice.assess(keyOf(id));
      await card.judge(ground);
      await card.skipTheWait();
      expect(await card.ended()).toContain('Borttaget.');
      await card.close();
    }
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.criticism, comments.swearing]);
  });
});

test.describe('the card', () => {
  test('says so when a press opens nothing because the page is redrawing the item and its thread is unknown', async ({
    facebook,
    page,
    context,
    extensionId,
  }) => {
    const control = await facebook.reveal(keyOf(comments.advert));
    await control.focus();
    // At the press the nodes show another item than when the control was added.
    await page.evaluate(() => {
      addEventListener(
        'keydown',
        () => {
          for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
            link.href = link.href
              .replace('/ovningskommun/', '/annansida/')
              .replace(/ovningskommun(?=\?|$)/, 'annansida')
              .replace(/comment_id=\d+/, 'comment_id=9200000000009999');
        },
        { capture: true, once: true },
      );
    });
    await page.keyboard.press('Enter');
    await expect(page.locator('uppsikt-notice')).toContainText(
      'Uppsikt ser inte just nu vems tråd inlägget står i. Inget har sparats eller tagits bort.',
    );
    await expect(page.locator('uppsikt-card iframe')).toBeHidden();
    expect((await evidenceKept(context, extensionId)).records).toEqual([]);
  });

  test('is never blank and receives the first key, also when the page has just removed its iframe', async ({
    facebook,
    page,
  }) => {
    const control = await facebook.reveal(keyOf(comments.advert));
    const card = facebook.card();
    for (const ground of ['9', '1', '0', '2', '9']) {
      await control.focus();
      await page.evaluate(() => document.querySelector('uppsikt-card')?.remove());
      await page.keyboard.press('Enter');
      // Waits only as an official would: until the card has the focus.
      await page.waitForFunction(() => document.activeElement?.localName === 'uppsikt-card');
      await page.keyboard.press(ground);
      await expect(card.frame.locator(`input[name="ground"][aria-keyshortcuts="${ground}"]`)).toBeChecked();
      await card.close();
    }
  });
});
