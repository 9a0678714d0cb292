// @vitest-environment jsdom
/**
 * The archive over its own store: a record that may be secret is masked in the list, and in the heading as soon as it
 * is judged.
 */
import { webcrypto } from 'node:crypto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArchiveProps } from '../../../components/archive/props';
import { secrecyIn } from '../../../lib/domain/secrecy';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { install } from '../../unit/background/an-extension';

// A jsdom document lacks `crypto`, and the sealing code reads it when it is loaded.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
install();
const { stageDraft } = await import('../../../lib/evidence/draft');
const { sealDraft } = await import('../../../lib/evidence/seal');
const { journalOfRecord } = await import('../../../lib/evidence/store');
const { aDatabase } = await import('../../unit/evidence/a-database');
const { aDraft } = await import('../../unit/evidence/a-draft');
const { useArchive } = await import('../../../lib/pages/archive/use-archive');

let db: EvidenceDatabase;
let now: ArchiveProps;
let registered: string[];
const root = document.createElement('div');

/** @param groundId the only sign of secrecy, as in records from before secrecy was asked about */
async function sealOn(groundId: string, itemId: string): Promise<string> {
  const draft = aDraft({ itemId });
  const decision = { ...draft.part.decision, groundId };
  await stageDraft(db, { ...draft, part: { ...draft.part, decision } });
  return (await sealDraft(db, draft.id)).id;
}

beforeEach(() => {
  db = aDatabase().db;
  registered = [];
  location.hash = '';
});
afterEach(() => void act(() => render(null, root)));

function open(id: string): void {
  location.hash = id;
  const archive = {
    db,
    operator: () => Promise.resolve('Eva'),
    version: 'x',
    copyAnew: () => Promise.resolve(),
    registerAgain: (recordId: string) => Promise.resolve(void registered.push(recordId)),
    noticeText: () => Promise.resolve(''),
  };
  function Page() {
    now = useArchive(archive);
    return null;
  }
  void act(() => render(<Page />, root));
}

const listedNow = (id: string) =>
  now.list.kind === 'ready' ? now.list.records.find((row) => row.id === id) : undefined;
const headingNow = () => (now.open.kind === 'open' ? (now.open.record.subject ?? 'none') : now.open.kind);

it('an old record is masked by its ground, in the list and in its heading', async () => {
  const id = await sealOn('personlig-integritet', '1');
  open(id);
  await expect.poll(headingNow).toMatch(/^Hot, Facebook, /);
  await expect.poll(() => listedNow(id)).toMatchObject({ author: null, excerpt: '' });
});

it('a record judged while open is masked in both, its register is rewritten, and its row has the authority', async () => {
  const id = await sealOn('hot', '2');
  const at = '2026-11-24T12:00:00.000Z';
  await db.copies.put({ recordId: id, at, kind: 'folder', place: 'F/a.zip', bytes: 1, sha256: null, account: null });
  open(id);
  await expect.poll(headingNow).toBe('none');
  await expect.poll(() => listedNow(id)?.author).toBe('Adam Arg');
  const judge = (marked: boolean): Promise<string | null> =>
    now.actions.onComplete(id, {
      part: 'secrecy',
      concerns: 'other',
      marked,
      paragraph: marked ? 'OSL 21 kap. 1 §' : null,
    });
  expect(await judge(true)).toBeNull();
  await expect.poll(headingNow).toMatch(/^Hot, Facebook, /);
  await expect.poll(() => listedNow(id)).toMatchObject({ author: null, excerpt: '' });
  expect(registered).toEqual([id]);
  // If the message is lost, the store still has it.
  expect((await db.copies.get(id))?.unlisted).toBe(1);
  expect(secrecyIn(await journalOfRecord(db, id))).toMatchObject({ authority: 'Österåkers kommun', by: 'Eva' });
  expect(await judge(false)).toBeNull();
  await expect.poll(headingNow).toBe('none');
  await expect.poll(() => listedNow(id)?.author).toBe('Adam Arg');
});
