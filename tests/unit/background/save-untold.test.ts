/** A save whose card could not be told begins no flow, so the text kept for it must be forgotten here. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, reading, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { saveEvidence } = await import('../../../lib/app/handlers/evidence-save');
const { setCard } = await import('../../../lib/app/cards/card-sessions');

const WORDS = 'Köp nu! Billiga lån.';
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  extension.pages.set(TAB, aPage());
});

it('keeps nothing of the item except on the open card', async () => {
  await setCard(TAB, aCard({ reading: reading(WORDS) }));
  const held = extension.session;
  const stored = held.set.bind(held);
  held.set = (key, value) => {
    if (key.startsWith('card:')) throw new Error('no room');
    return stored(key, value);
  };
  try {
    const judgement = { groundId: 'reklam', motivation: 'x', answers: ['no' as const], intent: 'save-only' as const };
    await expect(saveEvidence(aDatabase().db, TAB, judgement)).rejects.toThrow('no room');
  } finally {
    held.set = stored;
  }
  const keys = [...held].filter(([, value]) => JSON.stringify(value).includes(WORDS)).map(([key]) => key);
  expect(keys).toEqual([`card:${TAB}`]);
});
