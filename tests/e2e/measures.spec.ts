/**
 * Measures other than removal, as an official takes them: evidence first, then the platform's own menu, then a check of
 * what others see. Each is undone with a reason.
 */
import { handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook, municipality } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { Hand } from './helpers/hand';
import { evidenceKept } from './helpers/kept';
import { nextVisitorSees } from './helpers/next-visitor';

interface Sealed {
  decision: { measure: string; groundId: string };
  item: { text: { normalised: string } };
}
const facebookKey = (id: string): string => `facebook:comment:${id}`;

test.describe('hiding on Facebook', () => {
  test(
    'hides an advert with evidence sealed first, sees that others do not see it, and shows it again from the card',
    landing,
    async ({ facebook, simulator, context, extensionId }) => {
      const hand = new Hand(facebook.page);
      await (await facebook.reveal(facebookKey(onFacebook.advert))).hover();
      await hand.click(facebook.control(facebookKey(onFacebook.advert)));
      const card = facebook.card();
      await card.ready();
      for (const key of ['9', 'n']) await hand.press(key);
      await hand.click(card.frame.getByRole('button', { name: 'Spara bevis och dölj' }));
      expect(hand.acts).toBeLessThanOrEqual(4);
      expect(await card.ended()).toContain('Dolt. Uppsikt har sett efter: andra ser inte inlägget.');
      expect(simulator.world.actsOn('facebook', onFacebook.advert).map(({ act, as }) => [act, as])).toEqual([
        ['hide', municipality.id],
      ]);
      expect(await nextVisitorSees(simulator, simulator.addresses.facebookPost)).not.toContain('LÅN UTAN UC');
      const store = await evidenceKept(context, extensionId);
      const id = store.records[0]?.id ?? '';
      const { decision, item } = handlingOf(store, id) as unknown as Sealed;
      expect([decision.measure, decision.groundId]).toEqual(['hide', 'reklam']);
      expect(item.text.normalised).toContain('LÅN UTAN UC');
      expect(store.journal.filter(({ recordId }) => recordId === id).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['sealed', 'intent', 'gone-check', 'action']),
      );

      await facebook.page.reload();
      const again = await facebook.assess(facebookKey(onFacebook.advert));
      await expect(again.frame.getByText('Dold och kontrollerad')).toBeVisible();
      await again.frame.getByLabel('Varför återställs det?').fill('Det var en förening, inte reklam');
      await again.frame.getByRole('button', { name: 'Återställ' }).click();
      expect(await again.ended()).toContain('Återställt. Uppsikt har sett efter: inlägget visas igen.');
      expect(await nextVisitorSees(simulator, simulator.addresses.facebookPost)).toContain('LÅN UTAN UC');
      const after = await evidenceKept(context, extensionId);
      expect(after.records).toHaveLength(1);
      expect(
        after.journal
          .filter(({ kind }) => kind === 'intent')
          .map(({ data }) => [data['measure'], data['reason'] ?? null]),
      ).toEqual([
        ['hide', null],
        ['unhide', 'Det var en förening, inte reklam'],
      ]);
    },
  );

  test('hides with other menu words, a confirmation first, and slow entries', async ({ facebook, simulator }) => {
    simulator.world.behave({ labels: 'variant-2', hideConfirm: true, slowMenu: true });
    const card = await facebook.assess(facebookKey(onFacebook.advert));
    await card.chooseGround('9');
    await card.answerCriticism('not-criticism');
    await card.frame.getByRole('button', { name: 'Spara bevis och dölj' }).click();
    expect(await card.ended()).toContain('Dolt.');
    expect(simulator.world.actsOn('facebook', onFacebook.advert).map(({ act }) => act)).toEqual(['hide']);
  });
});
