/**
 * The official's time: ten spam comments, one after another, without waiting for Ångra. Each is sealed and verified
 * right after its press, however many removals are queued before it, and each can still be undone.
 */
import type { WorldComment } from '../simulator/world';
import { facebookAddresses, posts } from '../simulator/facebook/practice-data';
import { videos, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { Hand } from './helpers/hand';
import { evidenceKept } from './helpers/kept';
import { holdUndo, passUndo } from './helpers/undo-clock';
import { MUST_COME } from './pages/patience';
import { PracticePage } from './pages/practice-page';

const TEN = 10;
/** Bedöm, ground, criticism, Enter, and Escape, because the card may cover the next item's control. */
const ACTS_EACH = 5;

const SPAM = [
  'LÅN UTAN UC på fem minuter, ring oss nu!',
  'Tjäna 9 000 om dagen hemifrån, länk i min profil.',
  'Billiga däck, vi levererar i hela länet.',
  'Gratis spådom på nätet, skriv till mig.',
  'Köp följare här, tusen för en hundralapp.',
  'Kryptokursen som bankerna hatar, sista platserna.',
  'Takläggare med egna verktyg, halva priset i dag.',
  'Vinn en telefon, klicka på bilden i min profil.',
  'Viktminskning utan svett, beställ i kväll.',
  'Städfirma söker kunder, första gången gratis.',
];

const platforms = {
  facebook: { address: facebookAddresses.benchPost, post: posts.bench },
  youtube: { address: youtubeAddresses.bench, post: videos.bench },
} as const;

test.use({ practice: { seed: 2011, threads: TEN } });

/**
 * Saves and removes each item without waiting for the one before.
 *
 * @returns acts and seconds, as text
 */
async function allInARow(practice: PracticePage, keys: string[], hand: Hand): Promise<string> {
  const { page } = practice;
  const card = practice.card();
  const sealedAfter: number[] = [];
  const began = performance.now();
  for (const key of keys)
    await test.step(key, async () => {
      const control = await practice.reveal(key);
      const last = await card.mark();
      await control.hover();
      await hand.click(control);
      await card.ready(last);
      for (const each of ['9', 'n', 'Enter']) await hand.press(each);
      const pressed = performance.now();
      // Ångra appears once the evidence has been saved, read back and hashed again, and not before.
      await expect(card.undo).toBeVisible({ timeout: MUST_COME });
      sealedAfter.push(performance.now() - pressed);
      await hand.press('Escape');
      await page.locator('uppsikt-card iframe').waitFor({ state: 'hidden', timeout: MUST_COME });
    });
  const seconds = (performance.now() - began) / 1000;
  const [first = 0, last = 0] = [sealedAfter[0], sealedAfter.at(-1)];
  return (
    `${hand.acts} acts, ${seconds.toFixed(1)} s; ` +
    `press to sealed: the first ${first.toFixed(0)} ms, the last ${last.toFixed(0)} ms`
  );
}

for (const platform of ['facebook', 'youtube'] as const) {
  test(`${platform}: saves ten spam comments in a row, then undoes five and lets five be removed`, async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    test.setTimeout(20 * MUST_COME);
    const { address, post } = platforms[platform];
    const store: { ofPost(id: string): WorldComment[] } = simulator.world[platform];
    const ids = store.ofPost(post).map((comment, at) => {
      comment.text = SPAM[at] ?? comment.text;
      return comment.id;
    });
    expect(ids).toHaveLength(TEN);
    const keyOf = (id: string): string => `${platform}:comment:${id}`;
    const practice = await new PracticePage(page).open(address);
    await practice.reveal(keyOf(ids[0] ?? ''));
    await holdUndo(context);

    const hand = new Hand(page);
    const figures = `ten in a row on ${platform}: ${await allInARow(practice, ids.map(keyOf), hand)}`;
    console.log(`    ${figures}`);
    test.info().annotations.push({ type: 'figures', description: figures });
    expect(hand.acts).toBe(TEN * ACTS_EACH);

    // All ten are sealed and none is removed: the tenth did not wait for the ten seconds of another.
    const kept = await evidenceKept(context, extensionId);
    expect(kept.records.map(({ itemKey }) => itemKey).sort()).toEqual(ids.map(keyOf).sort());
    expect(kept.flows.map(({ phase }) => phase)).toEqual(ids.map(() => 'undo-window'));
    expect(simulator.world.removed).toEqual([]);

    const card = practice.card();
    const undone = ids.filter((_, at) => at % 2 === 0);
    for (const id of undone)
      await test.step(`undo ${id}`, async () => {
        await (await practice.reveal(keyOf(id))).click();
        await card.undo.click();
        expect(await card.ended()).toContain('Du ångrade dig. Inget har tagits bort. Beviset är sparat.');
        await card.close();
      });
    await passUndo(context);
    const removed = ids.filter((id) => !undone.includes(id));
    await expect
      .poll(() => simulator.world.removed.map(({ id }) => id).sort(), { timeout: 4 * MUST_COME })
      .toEqual([...removed].sort());
    await expect
      .poll(async () => (await evidenceKept(context, extensionId)).flows.map(({ phase }) => phase), {
        timeout: 4 * MUST_COME,
      })
      .toEqual(ids.map(() => 'ended'));
    for (const id of undone) expect(simulator.world.isGone(platform, id)).toBe(false);
  });
}
