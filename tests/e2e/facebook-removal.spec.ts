/** The main job on the practice Facebook, as an official does it. */
import { practiceSettings } from '../commands/setup/practice-register';
import { handlingOf } from '../commands/setup/read-store';
import { comments, facebookAddresses, groupId, municipality, replies } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { doesItInFourActs, savesRemovesAndFindsAgain } from './helpers/same-on-both';
import { nextVisitorSees } from './helpers/next-visitor';
import { PracticePage } from './pages/practice-page';
import { holdUndo, passUndo } from './helpers/undo-clock';

const keyOf = (id: string): string => `facebook:comment:${id}`;

const settings = practiceSettings();
const [first] = settings.register;
if (first === undefined) throw new Error('the practice register is empty');
/** In a group, the group moderates and the municipality takes part as its page. */
const group = {
  ...first,
  id: 'ovning-grupp',
  name: 'Vi som bor i Övningsköping',
  ownerKeys: [`group:${groupId}`, municipality.id],
  address: facebookAddresses.group,
};

test.describe('the main job', () => {
  test(
    'saves a spam comment, removes it, and finds it again in the archive',
    landing,
    async ({ facebook, simulator, context, extensionId, archive }) => {
      await savesRemovesAndFindsAgain({
        practice: facebook,
        simulator,
        platform: 'facebook',
        id: comments.advert,
        context,
        extensionId,
        archive,
        as: municipality.id,
        words: 'LÅN UTAN UC',
        recorded: 'LÅN UTAN UC',
        staying: 'Varför tog renoveringen två år längre',
        nextVisitorSees: () => nextVisitorSees(simulator, simulator.addresses.facebookPost),
      });
    },
  );

  test('does the common case in at most four clicks and keys', async ({ facebook, simulator }) => {
    await doesItInFourActs({ practice: facebook, simulator, platform: 'facebook', id: comments.swearing });
  });

  test('does it with the keyboard alone', landing, async ({ facebook, page, simulator, context }) => {
    await holdUndo(context);
    await facebook.reveal(keyOf(comments.advert));
    let reached = false;
    for (let i = 0; i < 150 && !reached; i += 1) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate(
        (key) => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-item') === key,
        keyOf(comments.advert),
      );
    }
    expect(reached, 'Tab reaches Bedöm').toBe(true);
    await page.keyboard.press('Enter');
    const card = facebook.card();
    await card.ready();
    await page.keyboard.press('9');
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await expect(card.undo).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(card.removeNow).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', comments.advert)).toBe(true);
  });
});

test.describe('replies', () => {
  test(
    'says that three replies disappear too, and seals them',
    landing,
    async ({ facebook, simulator, context, extensionId }) => {
      const card = await facebook.assess(keyOf(comments.withReplies));
      await expect(card.frame.getByText('3 svar försvinner också').first()).toBeVisible();
      await card.judge('9');
      await expect(card.undo).toBeVisible();
      await expect(card.frame.getByText('3 svar försvinner också').first()).toBeVisible();
      await card.skipTheWait();
      expect(await card.ended()).toContain('Borttaget.');
      for (const id of [comments.withReplies, replies.first, replies.second, replies.third])
        expect(simulator.world.isGone('facebook', id)).toBe(true);
      const store = await evidenceKept(context, extensionId);
      const sealed = handlingOf(store, store.records[0]?.id ?? '') as unknown as {
        item: { replies: { ref: { id: string }; text: { normalised: string } }[] };
      };
      expect(sealed.item.replies.map((reply) => reply.ref.id).sort()).toEqual([
        replies.first,
        replies.second,
        replies.third,
      ]);
      expect(sealed.item.replies.map((reply) => reply.text.normalised).join(' ')).toContain(
        'Ni är ju pantade båda två',
      );
    },
  );

  test('removes a reply and leaves its thread', async ({ facebook, page, simulator }) => {
    await facebook.reveal(keyOf(comments.withReplies));
    await page.getByRole('button', { name: 'Visa alla 3 svar' }).click();
    const card = await facebook.assess(keyOf(replies.second));
    await card.judge('7');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', replies.second)).toBe(true);
    for (const id of [comments.withReplies, replies.first, replies.third])
      expect(simulator.world.isGone('facebook', id)).toBe(false);
  });
});

test(
  'undoes within ten seconds while another item is saved',
  landing,
  async ({ facebook, simulator, context, extensionId }) => {
    test.slow();
    await holdUndo(context);
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    // Another item, during the first one's ten seconds.
    await facebook.assess(keyOf(comments.swearing));
    await card.chooseGround('0');
    await card.answerCriticism('not-criticism');
    await card.saveOnly.click();
    expect(await card.ended()).toContain('Beviset är sparat och kontrollerat. Inlägget är kvar på sidan.');
    // Back to the first.
    await (await facebook.reveal(keyOf(comments.advert))).click();
    await card.undo.click();
    expect(await card.ended()).toContain('Du ångrade dig. Inget har tagits bort. Beviset är sparat.');
    // Both flows have ended and the ten seconds are over, so nothing that waits could still press.
    await passUndo(context);
    const { flows, records } = await evidenceKept(context, extensionId);
    expect(flows.map(({ phase, outcome }) => [phase, outcome]).sort()).toEqual([
      ['ended', 'saved-only'],
      ['ended', 'undone'],
    ]);
    expect(simulator.world.removed).toEqual([]);
    expect(records).toHaveLength(2);
  },
);

test.describe('every surface', () => {
  test('removes on the page’s timeline', async ({ page, simulator }) => {
    const practice = await new PracticePage(page).open(simulator.addresses.facebookPage);
    const card = await practice.assess(keyOf(comments.hate));
    await card.judge('2');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', comments.hate)).toBe(true);
  });

  test('removes in the photo viewer', async ({ page, simulator }) => {
    const practice = await new PracticePage(page).open(simulator.addresses.facebookPhoto);
    const card = await practice.assess(keyOf('9200000000000032'));
    await card.judge('7');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', '9200000000000032')).toBe(true);
    expect(simulator.world.isGone('facebook', comments.onPhoto)).toBe(false);
  });

  test.describe('a registered group', () => {
    test.use({ settings: practiceSettings({ register: [...settings.register, group] }) });

    test('takes back the municipality’s own comment in a group', async ({ page, simulator }) => {
      const practice = await new PracticePage(page).open(facebookAddresses.groupPost);
      const card = await practice.assess(keyOf('9200000000000042'));
      await card.frame.getByRole('radio', { name: /^Ta bort/ }).click();
      await card.frame.getByRole('radio', { name: 'Nej' }).click();
      await card.frame.getByRole('textbox').fill('Svaret gällde en annan fråga.');
      await card.frame.getByRole('button', { name: 'Spara bevis och fortsätt' }).click();
      await card.skipTheWait();
      expect(await card.ended()).toContain('Borttaget.');
      expect(simulator.world.isGone('facebook', '9200000000000042')).toBe(true);
    });

    test('saves another’s comment in a group and says that the menu has no removal', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const practice = await new PracticePage(page).open(facebookAddresses.groupPost);
      const card = await practice.assess(keyOf(comments.inGroup));
      await card.judge('9');
      await card.skipTheWait();
      expect(await card.ended()).toContain('Ta bort själv – beviset är sparat');
      expect(simulator.world.removed).toEqual([]);
      expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
    });
  });
});
