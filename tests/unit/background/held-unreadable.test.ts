/** When the list of items that must not be saved cannot be read, nothing is captured. */
import { beforeEach, expect, it } from 'vitest';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { ItemRef } from '../../../lib/domain/item';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, ref, reply, TAB } from './a-card';
import { extension, install } from './an-extension';

install();
const { evidenceGateway } = await import('../../../lib/app/removal/evidence-gateway');
const { hold, letGo } = await import('../../../lib/app/forbidden/held');

let db: EvidenceDatabase;
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

const chosen = (item: ItemRef) => ({
  ref: item,
  tabId: TAB,
  pageUrl: 'https://www.facebook.com/x',
  permalink: null,
  registeredId: 'r',
  knownAt: '2026-11-23T10:00:00.000Z',
  unsure: false,
  noteId: null,
});

function capture() {
  const card = aCard();
  extension.pages.set(TAB, aPage({}));
  return evidenceGateway(db, judgementOf(card)).capture(flowOf(uuid7(), { ref: card.reading.ref }), 'leave');
}

it.each([
  ['one entry is of another shape', (held: unknown) => [held, { ref: 'cut' }]],
  ['it is no list', () => 'cut'],
])('no item is captured when %s, also after another choice was made and taken back', async (_what, stored) => {
  extension.session.set('held-forbidden', stored(chosen({ ...ref, id: '77', handle: 'f77' })));
  await expect(capture()).rejects.toThrow('cannot be read');
  await hold(chosen(reply));
  await letGo(reply, TAB);
  await expect(capture()).rejects.toThrow('cannot be read');
  expect(await db.drafts.count()).toBe(0);
});
