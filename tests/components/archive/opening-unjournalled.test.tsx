// @vitest-environment jsdom
/** The archive when the journal takes no more rows: a record that may be secret is not opened without a trace of it. */
import { webcrypto } from 'node:crypto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { Archive } from '../../../components/archive/archive';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { install } from '../../unit/background/an-extension';

// A document made by jsdom has none; what seals takes it when it is loaded.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
install();
const { stageDraft } = await import('../../../lib/evidence/draft');
const { sealDraft } = await import('../../../lib/evidence/seal');
const { seal, aDatabase } = await import('../../unit/evidence/a-database');
const { aDraft } = await import('../../unit/evidence/a-draft');
const { useArchive } = await import('../../../lib/pages/archive/use-archive');

const root = document.createElement('div');
afterEach(() => void act(() => render(null, root)));

function open(db: EvidenceDatabase, id: string): void {
  location.hash = id;
  const archive = {
    db,
    operator: () => Promise.resolve('Eva'),
    version: 'x',
    copyAnew: () => Promise.resolve(),
    registerAgain: () => Promise.resolve(),
    noticeText: () => Promise.resolve(''),
  };
  const Page = () => <Archive {...useArchive(archive)} />;
  void act(() => render(<Page />, root));
}

async function sealSecret(db: EvidenceDatabase): Promise<string> {
  const draft = aDraft();
  const decision = { ...draft.part.decision, groundId: 'personlig-integritet' };
  await stageDraft(db, { ...draft, part: { ...draft.part, decision } });
  return (await sealDraft(db, draft.id)).id;
}

it('any other record is shown with a warning, since the public may ask for it today', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  db.journal.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  open(db, id);
  await expect.poll(() => root.querySelector('article')).not.toBeNull();
  expect(root.textContent).toContain('Att du öppnade beviset kunde inte skrivas i journalen.');
});

it('a record that may be secret is not shown, and can be verified; with room for the row it is opened', async () => {
  const { db } = aDatabase();
  const id = await sealSecret(db);
  let isFull = true;
  db.journal.hook('creating', () => {
    if (isFull) throw new DOMException('no room', 'QuotaExceededError');
  });
  open(db, id);
  await expect.poll(() => root.textContent).toContain('kunde inte skrivas i journalen. Därför visas det inte.');
  expect(root.querySelector('article')).toBeNull();
  const verify = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Verifiera');
  void act(() => verify?.click());
  await expect.poll(() => root.textContent).toMatch(/journal/u);
  expect((await db.journal.toArray()).map(({ kind }) => kind)).toEqual(['sealed', 'signed']);

  isFull = false;
  void act(() => render(null, root));
  open(db, id);
  await expect.poll(() => root.querySelector('article')).not.toBeNull();
  expect((await db.journal.toArray()).map(({ kind }) => kind)).toContain('viewed');
});
