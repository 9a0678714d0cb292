/**
 * A threat, as an official handles it by keyboard: evidence first, hidden where the platform can, the police and those
 * concerned told, the evidence held, and removed later in one press.
 */
import type { JournalRow } from '../../lib/domain/journal';
import { handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { Hand } from './helpers/hand';
import { evidenceKept } from './helpers/kept';
import { tabTo } from './helpers/tab-to';
import { PracticePage } from './pages/practice-page';

const items = { facebook: onFacebook.threat, youtube: onYouTube.threat };
const said = {
  sv: {
    danger: 'Är någon i fara nu? Ring 112.',
    noReply: 'Svara inte på hotet.',
    saved: 'Numret är sparat i journalen.',
  },
  en: {
    danger: 'Is anybody in danger now? Call 112.',
    noReply: 'Do not reply to the threat.',
    saved: 'The number is saved in the journal.',
  },
};
const ticksIn = (journalRows: JournalRow[]): unknown[] =>
  journalRows
    .filter(({ kind, data }) => kind === 'note' && data['about'] === 'route-step')
    .map(({ data }) => [data['step'], data['done']]);

for (const [platform, locale] of [
  ['facebook', 'sv'],
  ['youtube', 'en'],
] as const) {
  test(
    `${platform}, the page in ${locale}: a threat is saved and ` +
      `${platform === 'facebook' ? 'hidden' : 'removed'} in four acts, ` +
      'those concerned are told, and the evidence is held for the police',
    platform === 'youtube' ? landing : {},
    async ({ page, simulator, context, extensionId, archive }) => {
      simulator.world.behave({ locale });
      const id = items[platform];
      const key = `${platform}:comment:${id}`;
      const practice = await new PracticePage(page).open(
        platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
      );
      const hand = new Hand(page);
      await practice.reveal(key);
      await practice.control(key).focus();
      await hand.press('Enter');
      const card = practice.card();
      await card.ready();
      await hand.press('1');
      await expect(card.frame.getByText(said.sv.danger).first()).toBeVisible();
      await hand.press('n');
      await hand.press('Enter');
      expect(await card.ended()).toContain(platform === 'facebook' ? 'Dolt.' : 'Borttaget.');
      expect(hand.acts).toBeLessThanOrEqual(4);
      expect(simulator.world.actsOn(platform, id).map(({ act }) => act)).toEqual([
        platform === 'facebook' ? 'hide' : 'delete',
      ]);

      // The steps are shown and block nothing; no reply is suggested.
      const route = card.frame.locator('[data-route="threat"]');
      await expect(route).toContainText(said.sv.danger);
      await expect(route).toContainText(said.sv.noReply);
      // The platform's menu covered the card and had the focus. Ticks count only once the card is seen again.
      await card.awake();
      await tabTo(page, route.locator('input[name="threat-police"]'));
      await page.keyboard.press('Space');
      await tabTo(page, route.locator('input[name="threat-manager"]'));
      await page.keyboard.press('Space');
      await tabTo(page, route.locator('#police-number'));
      await page.keyboard.type('5000-K123-26');
      await tabTo(page, route.locator('#police-number-save'));
      await page.keyboard.press('Enter');
      await expect(route).toContainText(said.sv.saved);

      const store = await evidenceKept(context, extensionId);
      const record = store.records[0]?.id ?? '';
      const journalRows = store.journal.filter(({ recordId }) => recordId === record);
      expect(
        (handlingOf(store, record) as unknown as { decision: { route: string; measure: string } }).decision,
      ).toMatchObject({ route: 'threat', measure: platform === 'facebook' ? 'hide' : 'remove' });
      expect(ticksIn(journalRows)).toEqual([
        ['police', true],
        ['manager', true],
      ]);
      expect(journalRows.find(({ kind }) => kind === 'hold')?.data).toMatchObject({
        hold: 'polisanmälan',
        number: '5000-K123-26',
      });

      await archive.open(record);
      await expect(archive.page.getByText('Gallringsstopp: polisanmälan 5000-K123-26').first()).toBeVisible();
      expect(await archive.verdict()).toBe('intact');
      if (platform === 'youtube') return;
      // Once the police have what they need: one press, from the record.
      await archive.page.locator('#remove-later').click();
      await expect.poll(() => simulator.world.isGone(platform, id), { timeout: 60_000 }).toBe(true);
      await expect
        .poll(async () => (await evidenceKept(context, extensionId)).journal.at(-1)?.kind, { timeout: 60_000 })
        .toBe('action');
      expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
    },
  );
}
