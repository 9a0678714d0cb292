/** In an election period the background asks about a removal too, by what the page showed and not by the card. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ItemReading } from '../../../lib/domain/item';
import type { Clock } from '../../../lib/util/clock';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, reading, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { saveEvidence } = await import('../../../lib/app/handlers/evidence-save');
const { setCard } = await import('../../../lib/app/cards/card-sessions');

const own = { parties: ['lokalpartiet.se'], candidatePages: [], elected: ['Eva Ek'] };
const period = { from: '2027-03-01', to: '2027-03-14' };
const at = (iso: string): Clock => ({ now: () => Date.parse(iso), wait: () => Promise.resolve() });
/** Midnight in Sweden is 23:00 UTC the day before. */
const LAST_MINUTE = at('2027-03-14T22:59:00Z');
const AFTER = at('2027-03-14T23:00:00Z');
const LINKED: ItemReading = {
  ...reading('Köp nu!'),
  links: [{ href: 'https://l.facebook.com/l.php?u=https%3A%2F%2Flokalpartiet.se', text: 'här' }],
};

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings({ election: { ...own, period } }));
  extension.pages.set(TAB, aPage());
});

async function removed(item: ItemReading, clock: Clock, more: { touchesParty?: boolean } = {}): Promise<string> {
  await setCard(TAB, aCard({ reading: item }));
  const judgement = { groundId: 'reklam', motivation: 'x', answers: ['no'] as const, ...more };
  return saveEvidence(aDatabase().db, TAB, { ...judgement, intent: 'save-and-remove' }, clock).then(
    () => 'begun',
    (error: unknown) => (error instanceof Error && 'problem' in error ? String(error.problem) : String(error)),
  );
}

describe('what touches a party or an elected person', () => {
  it.each([
    ['a link', LINKED, {}],
    ['a name', reading('Eva Ek säljer lån'), {}],
    ['the official’s tick', reading('Köp nu!'), { touchesParty: true }],
  ])('by %s is not removed on the last day', async (_name, item, more) => {
    expect(await removed(item, LAST_MINUTE, more)).toMatch(/second-eyes|kolleg/u);
  });

  it('is removed as usual the day after', async () => {
    expect(await removed(LINKED, AFTER, { touchesParty: true })).toBe('begun');
  });
});

it('what touches no party is removed as usual in the period', async () => {
  expect(await removed(reading('Köp nu!'), LAST_MINUTE)).toBe('begun');
});
