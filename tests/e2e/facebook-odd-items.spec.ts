/** Items on the practice Facebook that appear twice, change, or break readers: the right one is removed, or none. */
import { handlingOf, faultsOf } from '../commands/setup/read-store';
import { comments, facebookAddresses, municipality, pfbidOf, posts } from '../simulator/facebook/practice-data';
import { expect, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { holdUndo } from './helpers/undo-clock';
import { MUST_COME } from './pages/patience';
import { PracticePage } from './pages/practice-page';

const keyOf = (id: string): string => `facebook:comment:${id}`;
const postAddress = (id: string): string => `https://www.facebook.com/${municipality.slug}/posts/${pfbidOf(id)}`;
const evidenceIsSafe = 'Beviset är sparat.';

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

test('stops when the comment was edited after it was saved', async ({ facebook, simulator, page, context }) => {
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
      // A picture of a megabyte cannot be drawn. That is named as missing and needs a yes.
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
