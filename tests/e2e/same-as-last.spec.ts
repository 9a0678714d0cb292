/**
 * 'Lika som förra': the same advert again, by one press at the item or by the card's key. Each item still gets its own
 * confirmation and its own sealed record.
 */
import { handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { Hand } from './helpers/hand';
import { evidenceKept } from './helpers/kept';
import { PracticePage } from './pages/practice-page';

const pairs = {
  facebook: { first: onFacebook.advert, second: onFacebook.praise, other: onFacebook.criticism },
  youtube: { first: onYouTube.spam, second: onYouTube.praise, other: onYouTube.criticism },
};

const ways = [
  { platform: 'facebook', locale: 'sv', acts: 1 },
  { platform: 'youtube', locale: 'en', acts: 1 },
  { platform: 'facebook', locale: 'en', acts: 2 },
  { platform: 'youtube', locale: 'sv', acts: 2 },
] as const;
const words = {
  sv: 'Lika som förra. Spara bevis och ta bort även detta?',
  en: 'Like the last one. Save evidence and remove this too?',
};

for (const { platform, locale, acts } of ways) {
  {
    test(`${platform}, the page in ${locale}: removes the same advert again with ${acts} press(es), while the first can still be undone`, async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const { first, second, other } = pairs[platform];
      const keyOf = (id: string): string => `${platform}:comment:${id}`;
      simulator.world.behave({ locale });
      const [copy, original] = [simulator.world.comment(platform, second), simulator.world.comment(platform, first)];
      if (copy === null || original === null) throw new Error('the practice comments are not there');
      copy.text = original.text;
      const practice = await new PracticePage(page).open(
        platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
      );
      const card = await practice.assess(keyOf(first));
      await card.judge('9');
      await expect(card.undo).toBeVisible({ timeout: 45_000 });
      await card.close();

      const hand = new Hand(page);
      await (await practice.reveal(keyOf(second))).hover();
      if (acts === 1) {
        const same = practice.sameAsLast(keyOf(second));
        await expect(same).toHaveAttribute('title', new RegExp(words.sv.replaceAll('?', '\\?'), 'u'));
        await same.hover();
        await expect(same).not.toHaveAttribute('aria-disabled');
        await hand.click(same);
        await card.ready();
      } else {
        await hand.click(practice.control(keyOf(second)));
        await card.ready();
        await expect(card.frame.getByText(words.sv)).toBeVisible();
        await hand.press('l');
      }
      await card.skipTheWait();
      expect(await card.ended()).toContain('Borttaget.');
      expect(hand.acts).toBe(acts);
      await expect
        .poll(() => [simulator.world.isGone(platform, first), simulator.world.isGone(platform, second)], {
          timeout: 60_000,
        })
        .toEqual([true, true]);

      const store = await evidenceKept(context, extensionId);
      expect(store.records).toHaveLength(2);
      const decisions = store.records.map(({ id }) => ({
        id,
        ...(handlingOf(store, id) as unknown as { decision: { groundId: string; reusedFrom?: string } }).decision,
      }));
      expect(new Set(decisions.map(({ groundId }) => groundId))).toEqual(new Set(['reklam']));
      const reused = decisions.filter(({ reusedFrom }) => reusedFrom !== undefined);
      expect(reused.map(({ reusedFrom }) => reusedFrom)).toEqual([
        decisions.find(({ id }) => id !== reused[0]?.id)?.id,
      ]);

      // The platform's menu took the focus from the card.
      await card.frame.locator('button[aria-keyshortcuts="Esc"]').click();
      const next = await practice.assess(keyOf(other));
      await expect(next.frame.getByText(/Lika som förra/)).toHaveCount(0);
    });
  }
}
