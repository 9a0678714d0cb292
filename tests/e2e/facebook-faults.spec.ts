/** What goes wrong on the practice Facebook: each fault is told in plain words, nothing is lost, and nothing else is removed. */
import type { Page } from '@playwright/test';
import { handlingOf, faultsOf } from '../commands/setup/read-store';
import { comments, facebookAddresses, municipality, pfbidOf, posts } from '../simulator/facebook/practice-data';
import type { Behaviour } from '../simulator/behaviour';
import type { Simulator } from '../simulator/server';
import { expect, landing, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { removesAgainWhatCameBack, waitsForTheNetwork } from './helpers/same-on-both';
import { breakWrites } from './helpers/worker';
import type { Card } from './pages/card';
import { PracticePage } from './pages/practice-page';
import { MUST_COME } from './pages/patience';
import { holdUndo, passUndo } from './helpers/undo-clock';
import { flowEnded } from './helpers/flow-that';

const keyOf = (id: string): string => `facebook:comment:${id}`;
const postAddress = (id: string): string => `https://www.facebook.com/${municipality.slug}/posts/${pfbidOf(id)}`;
const evidenceIsSafe = 'Beviset är sparat.';

/** An advertisement is judged and saved, and its menu is in words that nobody knows: what is left is the official's. */
async function leftToTheHand(page: Page, simulator: Simulator): Promise<{ practice: PracticePage; card: Card }> {
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
  /** What happened; what to do. */
  words: [string, string];
}

const faults: Fault[] = [
  {
    task: 'a menu that never comes',
    behaviour: { menu: 'never' },
    words: ['Menyn kom aldrig upp.', 'Ta bort själv i menyn på sidan.'],
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

test.describe('the platform does not do as it should', () => {
  for (const { task, behaviour, words } of faults) {
    test(
      `saves the evidence and says what to do: ${task}`,
      behaviour.menu === 'unknown-labels' ? landing : {},
      async ({ simulator, page, context, extensionId }) => {
        simulator.world.behave(behaviour);
        const practice = await new PracticePage(page).open(simulator.addresses.facebookPost);
        const card = await practice.assess(keyOf(comments.advert));
        await card.judge('9');
        await card.skipTheWait();
        const said = await card.ended();
        for (const each of words) expect(said).toContain(each);
        expect(said).toMatch(/Beviset är sparat|Det gamla beviset är kvar/);
        expect(simulator.world.removed).toEqual([]);
        const store = await evidenceKept(context, extensionId);
        expect(store.records).toHaveLength(1);
        expect(faultsOf(store, store.records[0]?.id ?? '')).toEqual([]);
      },
    );
  }

  test('looks again after the official has removed it by hand', async ({ simulator, page }) => {
    const { card } = await leftToTheHand(page, simulator);
    await page
      .getByRole('article', { name: /Billiga Lån Nu/ })
      .getByRole('button', { name: /Radera, dölj/ })
      .click();
    await page.getByRole('menuitem', { name: 'Kasta i korgen' }).click();
    await page.getByRole('dialog', { name: 'Kasta i korgen?' }).getByRole('button', { name: 'Kasta' }).click();
    await expect(card.frame.getByText('Borttaget för hand. Uppsikt har sett efter: inlägget är borta.')).toBeVisible();
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.advert]);
  });

  test('looks after a removal by hand also when its page is opened anew, without waiting for an answer', async ({
    simulator,
    page,
    context,
    extensionId,
  }) => {
    const { practice } = await leftToTheHand(page, simulator);
    await page.goto('about:blank');
    // No page of ours is there to see it go.
    simulator.world.elsewhere({ platform: 'facebook', act: 'remove', id: comments.advert, as: 'colleague' });
    await practice.open(simulator.addresses.facebookPost);
    await expect(page.locator('uppsikt-notice')).toContainText('Uppsikt har sett efter: inlägget är borta.');
    expect((await evidenceKept(context, extensionId)).flows.map(({ phase, outcome }) => [phase, outcome])).toEqual([
      ['ended', 'done-by-hand'],
    ]);
  });

  test('teaches the menu once, and removes by itself from then on', async ({ simulator, page }) => {
    const { practice, card } = await leftToTheHand(page, simulator);
    await card.frame.getByRole('button', { name: 'Lär in menyn' }).click();
    await page
      .getByRole('article', { name: /Billiga Lån Nu/ })
      .getByRole('button', { name: /Radera, dölj/ })
      .click();
    const choice = card.frame.getByRole('radio', { name: /Kasta i korgen/ });
    await choice.waitFor({ timeout: MUST_COME });
    // Nothing is pressed on the page, and nothing is taken for granted in the card.
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

  test('removes the right comment where nodes are used again', async ({ simulator, page }) => {
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
  test('says so when a press opens nothing, because the page is drawing the item anew and its thread cannot be told', async ({
    facebook,
    page,
    context,
    extensionId,
  }) => {
    const control = await facebook.reveal(keyOf(comments.advert));
    await control.focus();
    // In the moment of the press the nodes show something else than when the control was put there.
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

  test('is never blank and hears the first key, also when the page has just thrown its frame away', async ({
    facebook,
    page,
  }) => {
    const control = await facebook.reveal(keyOf(comments.advert));
    const card = facebook.card();
    for (const ground of ['9', '1', '0', '2', '9']) {
      await control.focus();
      await page.evaluate(() => document.querySelector('uppsikt-card')?.remove());
      await page.keyboard.press('Enter');
      // No other wait than an official's: until the card has the focus.
      await page.waitForFunction(() => document.activeElement?.localName === 'uppsikt-card');
      await page.keyboard.press(ground);
      await expect(card.frame.locator(`input[name="ground"][aria-keyshortcuts="${ground}"]`)).toBeChecked();
      await card.close();
    }
  });
});

test.describe('the same comment twice on the page', () => {
  test('removes it once', async ({ simulator, page }) => {
    const practice = await new PracticePage(page).open(postAddress(posts.snorojning));
    const card = await practice.assess(keyOf(comments.twice));
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.removed.map(({ id }) => id)).toEqual([comments.twice]);
  });

  test('stops when the two differ', async ({ simulator, page, context }) => {
    await holdUndo(context);
    const practice = await new PracticePage(page).open(postAddress(posts.snorojning));
    const card = await practice.assess(keyOf(comments.twice));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (
          node.parentElement?.closest('[role="article"]') === null ||
          node.nodeValue?.includes('visar den här kommentaren två gånger') !== true
        )
          continue;
        node.nodeValue = 'En annan text under samma id.';
        return;
      }
    });
    await card.skipTheWait();
    const said = await card.ended();
    expect(said).toContain('Samma inlägg finns två gånger på sidan, med olika text.');
    expect(said).toContain(evidenceIsSafe);
    expect(simulator.world.removed).toEqual([]);
  });
});

test(
  'stops when the comment was edited after it was saved',
  landing,
  async ({ facebook, simulator, page, context }) => {
    await holdUndo(context);
    const card = await facebook.assess(keyOf(comments.swearing));
    await card.judge('0');
    await expect(card.undo).toBeVisible();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node.nodeValue?.includes('satans idioter') === true) node.nodeValue = 'Förlåt, det blev fel.';
    });
    await card.skipTheWait();
    expect(await card.ended()).toContain(
      'Inlägget har ändrats sedan beviset sparades. Det gamla beviset är kvar. Inget har tagits bort.',
    );
    expect(simulator.world.removed).toEqual([]);
  },
);

test.describe('the network, the tab and the account', () => {
  test('keeps the evidence when the network goes before the removal', async ({
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

  test('tells at the next visit that the tab was closed midway, and removes nothing by itself', async ({
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

  test('does not remove where no account can be read', async ({ page, simulator, context }) => {
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

test.describe('items that break readers', () => {
  const odd: [string, string, string, string][] = [
    [
      'with markup',
      postAddress(posts.bibliotek),
      comments.markup,
      '<b>hej</b><script>alert("övning")</script><img src=x onerror=alert(1)>',
    ],
    ['with bidi controls', postAddress(posts.bibliotek), comments.bidi, 'Filen heter'],
    ['with zero-width characters', postAddress(posts.bibliotek), comments.zeroWidth, ''],
    ['with only emoji', postAddress(posts.bibliotek), comments.onlyEmoji, '😡🤡👩‍👩‍👧'],
    ['with only a picture', postAddress(posts.snorojning), comments.onlyPicture, ''],
    ['with a megabyte of text', facebookAddresses.megabytePost, comments.megabyte, 'En megabyte av övning.'],
  ];
  for (const [what, address, id, text] of odd) {
    test(`saves and removes an item ${what}`, async ({ page, simulator, context, extensionId }) => {
      test.slow(id === comments.megabyte);
      page.on('dialog', () => expect(false, 'no script of a comment runs').toBe(true));
      const practice = await new PracticePage(page).open(address);
      const card = await practice.assess(keyOf(id));
      await card.judge('9');
      // A picture of a megabyte cannot be drawn: that is named, and needs a yes.
      if (id === comments.megabyte)
        await card.frame.getByRole('button', { name: 'Ja, ta bort ändå' }).click({ timeout: 2 * MUST_COME });
      await card.removeNow.click({ timeout: 2 * MUST_COME });
      expect(await card.ended()).toContain('Borttaget.');
      expect(simulator.world.removed.map((removal) => removal.id)).toEqual([id]);
      const store = await evidenceKept(context, extensionId);
      const recordId = store.records[0]?.id ?? '';
      expect(faultsOf(store, recordId)).toEqual([]);
      const kept = handlingOf(store, recordId).item.text.normalised;
      expect(kept).toContain(text);
      if (id === comments.megabyte) expect(kept.length).toBeGreaterThan(1_000_000);
    });
  }
});
