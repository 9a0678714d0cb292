// @vitest-environment jsdom
/** The archive as a page of the whole extension, over a store with evidence. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { extension } from '../../unit/background/an-extension';
import * as whole from './whole-extension';
import { downloads, giveFile, openPage, press, pressWords, says, type, words } from './whole-extension';

const { EvidenceDatabase: Database } = await import('../../../lib/evidence/database');
const { headsMemory } = await import('../../../lib/settings/heads-memory');
const { seal } = await import('../../unit/evidence/a-database');
const { storeForbiddenNote } = await import('../../../lib/evidence/forbidden');
const { journalOfRecord } = await import('../../../lib/evidence/store');
const { listLosses, notePassed } = await import('../../../lib/evidence/without-evidence');

let db: EvidenceDatabase;
let [first, second, noted] = ['', '', ''];
const rowsOf = async (id: string): Promise<string[]> => (await journalOfRecord(db, id)).map(({ kind }) => kind);
const open = (id: string): void => void (location.hash = id);

beforeAll(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  await whole.startBackground();
  db = new Database('uppsikt', { memory: headsMemory });
  first = (await seal(db, { itemId: '1' })).id;
  second = (await seal(db, { itemId: '2' })).id;
  noted = (await seal(db, { itemId: '3' })).id;
  const passed = {
    itemKey: 'facebook:comment:77',
    pageUrl: 'https://www.facebook.com/x',
    act: 'delete',
    operator: null,
  };
  await notePassed(db, passed as Parameters<typeof notePassed>[1], new Date());
  await openPage(`archive.html#${first}`, () => import('../../../entrypoints/archive/main'));
});

describe('an official opens evidence', () => {
  it('and the opening is journalled', async () => {
    await says('Bevis nummer 1: Adam Arg');
    await expect.poll(() => rowsOf(first)).toContain('viewed');
  });

  it('verifies it, and then all evidence', async () => {
    await pressWords('Verifiera');
    await says('Allt stämmer');
    await pressWords('Verifiera alla');
    await expect.poll(() => words()).toContain('Alla 3 bevis stämmer, och journalen är hel.');
  });

  it('gives it a number in the diary, and reads it there', async () => {
    await type('#complete-registry', 'KS 2026/44');
    await press('#complete-registry-save');
    await expect.poll(() => words()).toContain('KS 2026/44');
    expect(await rowsOf(first)).toContain('registry');
  });

  it('opens another by its address, and is told when it does not exist', async () => {
    open(second);
    await says('Bevis nummer 2: Adam Arg');
    open('01999999-0000-7000-8000-000000000000');
    await expect.poll(() => words()).toContain('Beviset finns inte i det här arkivet.');
  });
});

describe('an official takes evidence out', () => {
  it('as a package among the downloads, with a journal row; the same file is recognised when imported', async () => {
    open(first);
    await says('Bevis nummer 1');
    await pressWords('Exportera paket');
    await expect.poll(() => downloads.at(-1)?.name).toMatch(/\.zip$/);
    expect(await rowsOf(first)).toContain('exported');
    const { name, blob } = downloads.at(-1) ?? { name: '', blob: new Blob() };
    await giveFile('input[accept^=".zip"]', new File([blob], name));
    await says('Allt stämmer', '.a-import, #app');
    await expect.poll(() => rowsOf(first).then((rows) => rows.filter((kind) => kind === 'verified').length)).toBe(2);
  });

  it('and a file that is not a package is refused', async () => {
    await giveFile('input[accept^=".zip"]', new File(['inget paket'], 'brev.zip'));
    await expect.poll(() => words()).toContain('Filen är ingen ZIP-fil.');
  });

  it('all as one file', async () => {
    const before = downloads.length;
    await pressWords('Exportera alla');
    await expect.poll(() => downloads.length).toBe(before + 1);
    expect(await rowsOf(second)).toContain('exported');
  });

  it('as a masked copy, when a ground is given for what is masked', async () => {
    await press('#masked-copy');
    await type('#copy-ground', 'OSL 21 kap. 1 §');
    await press('#copy-mask-0');
    await press('#copy-save');
    await expect.poll(() => downloads.at(-1)?.name).toMatch(/\.pdf$/);
    await press('#copy-close');
  });
});

describe('what happened past Uppsikt', () => {
  it('is explained in a row of its own', async () => {
    const [row] = await listLosses(db);
    await type(`#explain-${row?.seq}`, 'Den togs bort av misstag.');
    await press(`#explain-${row?.seq}-save`);
    await expect.poll(() => words()).toContain('Den togs bort av misstag.');
    expect(await listLosses(db)).toMatchObject([{ explanation: 'Den togs bort av misstag.' }]);
  });
});

describe('evidence of what must not be held', () => {
  it('is covered, and opened only when it is said who decided that', async () => {
    await storeForbiddenNote(db, {
      platform: 'facebook',
      pageUrl: 'https://www.facebook.com/x',
      permalink: null,
      itemId: '3',
      postId: '90',
      parentId: '91',
      registeredAccountId: null,
      operator: null,
      knownAt: '2026-11-23T10:00:00.000Z',
    });
    open(noted);
    await says('Bilderna är täckta');
    await type('#uncover-by', 'Juristen');
    await press('#uncover');
    await expect.poll(() => words()).toContain('täckt bild öppnad, beslut av Juristen');
  });

  it('does not leave', async () => {
    const before = downloads.length;
    await pressWords('Exportera paket');
    await expect.poll(() => document.querySelector('.u-notice-danger')).not.toBeNull();
    expect(downloads).toHaveLength(before);
  });

  it('is destroyed when it is said why and by whom; the row of what was stays', async () => {
    await press('#destroy');
    await press('#destroy-yes');
    expect(await rowsOf(noted)).not.toContain('destroyed');
    await type('#destroy-by', 'Juristen');
    await press('#destroy-yes');
    await expect.poll(() => rowsOf(noted)).toContain('destroyed');
    await expect.poll(() => document.querySelector('#destroyed')).not.toBeNull();
  });
});

describe('the list', () => {
  it('leaves out records that were deselected', async () => {
    await press('input[type=checkbox]');
    await expect.poll(() => words()).toContain('Exportera 1 valda');
    await pressWords('Välj inga');
    await expect.poll(() => words()).toContain('Exportera alla');
  });
});
