/** An official signs that the guideline has been read. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { packInForce } from '../../../lib/guidelines/packs';
import { guidelineTextInForce } from '../../../lib/guidelines/packs/texts';
import { hashOfText } from '../../../lib/help/receipt';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { helpHandlers } = await import('../../../lib/app/handlers/help');

const KEY = 'guideline.receipts';
const asker = { sender: 'page' as const, tabId: TAB, url: '' };
const shown = await hashOfText(guidelineTextInForce());
let db: EvidenceDatabase;
const list = () => helpHandlers(db)['receipt.list']({}, asker);
const sign = (sha256 = shown) => helpHandlers(db)['receipt.sign']({ sha256 }, asker);
const works = (operator: { name: string; role: string; unit: string }, isProtected = false): unknown =>
  extension.local.set(
    'settings',
    practiceSettings({ operator, signature: { form: 'both', protectedIdentity: isProtected } }),
  );

beforeEach(() => {
  extension.forget();
  db = aDatabase().db;
  works({ name: 'Klara Kvist', role: 'kommunikatör', unit: '' });
});

describe('an official reads the guideline', () => {
  it('and the receipt holds who, which text, and when', async () => {
    expect((await list()).state).toBe('never');
    await sign();
    const { state, receipts } = await list();
    expect(state).toBe('read');
    expect(receipts).toEqual([
      {
        guideline: '0117-osteraker',
        version: packInForce().version,
        sha256: shown,
        name: 'Klara Kvist',
        role: 'kommunikatör',
        readAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) as string,
      },
    ]);
    expect(await db.journal.toArray()).toMatchObject([
      { kind: 'note', recordId: null, operator: 'Klara Kvist', data: { about: 'guideline-read', sha256: shown } },
    ]);
  });

  it('once: a second press adds nothing, not even at the same moment', async () => {
    await Promise.all([sign(), sign()]);
    await sign();
    expect((await list()).receipts).toHaveLength(1);
    expect(await db.journal.count()).toBe(1);
  });

  it('by role only where the identity is protected', async () => {
    works({ name: 'Klara Kvist', role: 'kommunikatör', unit: '' }, true);
    await sign();
    expect(JSON.stringify([await list(), await db.journal.toArray()])).not.toContain('Klara');
    expect((await list()).receipts).toMatchObject([{ name: 'kommunikatör' }]);
  });

  it('and is asked again when the guideline is another', async () => {
    await sign();
    const [receipt] = extension.local.get(KEY) as object[];
    extension.local.set(KEY, [{ ...receipt, sha256: 'b'.repeat(64) }]);
    expect((await list()).state).toBe('changed');
    await sign();
    expect((await list()).receipts).toHaveLength(2);
  });
});

describe('no receipt is written', () => {
  it('for a text that is not in force: the guideline changed while the page was open', async () => {
    await expect(sign('b'.repeat(64))).rejects.toThrow('guideline-changed');
    expect((await list()).receipts).toEqual([]);
    expect(await db.journal.count()).toBe(0);
  });

  it('without a name', async () => {
    works({ name: ' ', role: 'kommunikatör', unit: '' });
    await expect(sign()).rejects.toThrow('reader-unnamed');
    expect((await list()).receipts).toEqual([]);
  });
});

it('a receipt of an unknown form is left where it is, and counts as none', async () => {
  const strange = { of: 'a later version', name: 'Klara Kvist' };
  extension.local.set(KEY, [strange]);
  expect(await list()).toMatchObject({ state: 'never', receipts: [] });
  await sign();
  expect((extension.local.get(KEY) as unknown[])[0]).toEqual(strange);
  expect((await list()).state).toBe('read');
});
