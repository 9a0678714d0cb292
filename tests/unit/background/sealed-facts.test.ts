/** What a record says of its making: the account in use, who saved it, and nothing that nobody read. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountReading, Classification } from '../../../lib/domain/account';
import type { SealedPart } from '../../../lib/domain/evidence';
import { itemFacts, recordFacts } from '../../../lib/export/package/record-facts';
import { findRecord } from '../../../lib/evidence/store';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { evidenceGateway } = await import('../../../lib/app/removal/evidence-gateway');
const { saveEvidence } = await import('../../../lib/app/handlers/evidence-save');
const { setCard } = await import('../../../lib/app/cards/card-sessions');
const { saveHand } = await import('../../../lib/pages/by-hand/save-hand');

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

async function sealed(...as: Parameters<typeof sealedRecord>): Promise<SealedPart> {
  return (await sealedRecord(...as)).part;
}

async function sealedRecord(kind: AccountReading['kind'], state: Classification['state'], url?: string) {
  const page = aPage();
  extension.pages.set(TAB, async (command, request) => {
    const answer = await page(command, request);
    if (command === 'account.read')
      return {
        account: { kind, id: kind === 'acting' ? '100' : null, name: null, signals: [], trace: 'test' },
        classification: { state, name: null, reason: 'test' },
      };
    if (command !== 'item.capture' || url === undefined) return answer;
    const structure = answer as { page: object };
    return { ...structure, page: { ...structure.page, url } };
  });
  const { db } = aDatabase();
  const id = uuid7();
  // The card was opened under an account that could remove; the record holds the account read at the capture.
  await evidenceGateway(db, judgementOf(aCard({ canRemove: true }))).capture(flowOf(id), 'leave');
  await evidenceGateway(db, null).seal(flowOf(id));
  const record = await findRecord(db, id);
  if (record === undefined) throw new Error('no record');
  expect(recordFacts(record, []).length).toBeGreaterThan(5);
  return record;
}

describe('the account that the page was viewed with', () => {
  it.each([
    ['logged-out', 'unknown', 'public', null],
    ['acting', 'municipality', 'admin', null],
    ['acting', 'private', 'unknown', 'den inloggade var inte sidans konto'],
    ['acting', 'work-account', 'unknown', 'den inloggade var inte sidans konto'],
    ['unknown', 'unknown', 'unknown', 'sidan säger inte vem som var inloggad'],
    ['unknown', 'municipality', 'unknown', 'sidan säger inte vem som var inloggad'],
  ] as const)('%s, %s: %s', async (kind, state, view, reason) => {
    const { source } = await sealed(kind, state);
    expect(source.view).toBe(view);
    expect(source.reason ?? '').toContain(reason ?? '');
  });

  it('YouTube Studio is recognised by its host only', async () => {
    const studio = 'https://studio.youtube.com/channel/UC1/comments';
    expect((await sealed('unknown', 'unknown', studio)).source.view).toBe('studio');
    const other = 'https://www.facebook.com/x?next=//studio.youtube.com';
    expect((await sealed('unknown', 'unknown', other)).source.view).toBe('unknown');
  });
});

it('when it was written: as shown, as a range, and how many replies the page says and how many were read', async () => {
  const record = await sealedRecord('acting', 'municipality');
  const { startedAt, endedAt } = record.part.capture;
  const before = (iso: string, hours: number): string => new Date(Date.parse(iso) - hours * 3_600_000).toISOString();
  expect(record.part.item.postedAt).toEqual({
    raw: '2 tim',
    iso: null,
    precision: 'relative',
    between: { earliest: before(startedAt, 3), latest: before(endedAt, 1.5) },
  });
  const facts = Object.fromEntries(itemFacts(record));
  expect(facts['Publicerat, som det visades']).toBe('2 tim');
  expect(facts['Publicerat, enligt åldern som visades']).toMatch(/^Mellan .* och /);
  expect(facts['Publicerat, exakt tid']).toBe('Sidan har ingen');
  expect(facts['Svar enligt sidan']).toBe('1');
  expect(facts['Svar som lästes']).toBe(String(record.part.item.replies.length));
});

it('where no review of secrecy was recorded, nothing contradicts the ground', async () => {
  const { secrecy } = await sealed('acting', 'municipality');
  expect(secrecy.marked).toBeNull();
  expect(secrecy.reason).toBe('ingen prövning är antecknad; vad skälet säger om sekretess gäller ändå');
  expect(secrecy.reason).not.toMatch(/inte bedömd|bedöms inte/);
});

describe('the official who saves is named before the first record', () => {
  beforeEach(() => {
    extension.local.set('settings', { ...practiceSettings(), operator: { name: '  ', role: '', unit: '' } });
  });

  it('by the card', async () => {
    const { db } = aDatabase();
    await setCard(TAB, aCard());
    const request = { intent: 'save-only' } as unknown as Parameters<typeof saveEvidence>[2];
    await expect(saveEvidence(db, TAB, request)).rejects.toThrow('operator-missing');
    expect(await db.drafts.count()).toBe(0);
  });

  it('by hand', async () => {
    const said = await saveHand({} as unknown as Parameters<typeof saveHand>[0]);
    expect(said).toContain('Ditt namn saknas');
  });
});
