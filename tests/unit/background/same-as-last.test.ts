/** 'Lika som förra' by one press at the item: what the page is told of the last item, and when the card does it. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { packInForce } from '../../../lib/guidelines/packs';
import { practiceSettings, facebookPage } from '../../commands/setup/practice-register';
import type { ItemReading } from '../../../lib/domain/item';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { saveEvidence } = await import('../../../lib/app/handlers/evidence-save');
const { cardHandlers } = await import('../../../lib/app/handlers/card');
const { featureHandlers } = await import('../../../lib/app/handlers/feature');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');

const asker = { sender: 'content' as const, tabId: TAB, url: 'https://www.facebook.com/x' };
const told = async () => (await featureHandlers()['same.last']({}, asker)).last;
const other = { ...ref, id: '2', handle: 'f2' };
const links = [{ href: 'https://billigt.example/lan', text: 'lån' }];
const ADVERT: ItemReading = { ...reading('Köp nu! Billiga lån.'), links };

let db: ReturnType<typeof aDatabase>['db'];
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  extension.pages.set(TAB, aPage());
  ({ db } = aDatabase());
});

async function handle(
  groundId = 'reklam',
  intent: 'save-and-remove' | 'save-and-hide' | 'save-only' = 'save-and-remove',
) {
  await setCard(TAB, aCard({ reading: ADVERT }));
  const urgent = packInForce().grounds.find(({ id }) => id === groundId)?.urgency === 'omgående';
  return saveEvidence(db, TAB, { groundId, motivation: 'x', answers: [urgent ? 'yes' : 'no'], intent });
}

/** @returns whether the card that is opened does it by itself */
async function pressAt(item: ItemReading, sameAs = ''): Promise<boolean | undefined> {
  const on = cardHandlers(db);
  const { account, classification, pageUrl, pageTitle } = aCard();
  const opening = on['card.open'](
    {
      reading: item,
      account,
      classification,
      registeredId: facebookPage.id,
      howToSwitchAccount: '',
      canRemove: true,
      repliesSaid: 0,
      sameAs,
      pageUrl,
      pageTitle,
    },
    asker,
  );
  await opening;
  return (await cardOf(TAB))?.sameNow;
}

it('the page gets a hash of the text, never the text, and what would be done on which ground', async () => {
  expect(await told()).toBeNull();
  await handle();
  expect(await told()).toMatchObject({ act: 'remove', registeredId: facebookPage.id, itemKey: 'facebook:comment:1' });
  expect(JSON.stringify(await told())).not.toMatch(/Köp|lån|billigt/iu);
});

it.each(
  packInForce().grounds.flatMap(({ id, urgency, capture }) =>
    urgency === 'omgående' && capture !== 'forbidden' ? [id] : [],
  ),
)('of %s, which goes at once and has no Ångra, nothing is offered for one press', async (groundId) => {
  await handle(groundId).catch(() => undefined);
  expect(await told()).toBeNull();
});

it('nothing is offered for what was only saved', async () => {
  await handle('reklam', 'save-only');
  expect(await told()).toBeNull();
});

it('the card does it by itself for the same text, and not for a text that only shares a link', async () => {
  const { flowId } = await handle();
  expect(await told()).toMatchObject({ flowId });
  expect(await pressAt({ ...reading('Kommunen borde varna för det här.'), links, ref: other }, flowId)).toBe(false);
  expect(await pressAt({ ...ADVERT, ref: other }, flowId)).toBe(true);
});

it('the card does it for the judgement that the button named, and not for a later one', async () => {
  const { flowId } = await handle();
  const third = { ...ref, id: '3', handle: 'f3' };
  await setCard(TAB, aCard({ reading: { ...ADVERT, ref: third } }));
  await saveEvidence(db, TAB, { groundId: 'reklam', motivation: 'x', answers: ['no'], intent: 'save-and-hide' });
  expect(await pressAt({ ...ADVERT, ref: other }, flowId)).toBe(false);
});

it('the card does it once: a flow that has begun is not begun again by the same press', async () => {
  const { flowId } = await handle();
  expect(await pressAt({ ...ADVERT, ref: other }, flowId)).toBe(true);
  await saveEvidence(db, TAB, {
    groundId: 'reklam',
    motivation: 'x',
    answers: ['no'],
    intent: 'save-and-remove',
    sameAs: flowId,
  });
  expect((await cardOf(TAB))?.sameNow).toBeUndefined();
});

it('nothing is done where nothing was handled before', async () => {
  expect(await pressAt({ ...ADVERT, ref: other })).toBe(false);
});
