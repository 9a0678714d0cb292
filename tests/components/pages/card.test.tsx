// @vitest-environment jsdom
/**
 * The card and the page for evidence by hand over the whole extension: what is judged there ends up sealed in the
 * store.
 */
import { beforeAll, describe, expect, it } from 'vitest';
// First: the sealing code reads the browser's crypto when it is loaded.
import * as whole from './whole-extension';
import { askFromContent, browserDid, giveFile, openPage, press, pressWords, type, words } from './whole-extension';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { extension } from '../../unit/background/an-extension';
import { aCard, aPage, reading, TAB } from '../../unit/background/a-card';
import { tinyPng } from '../../unit/evidence/a-draft';

const { EvidenceDatabase: Database } = await import('../../../lib/evidence/database');
const { headsMemory } = await import('../../../lib/settings/heads-memory');
const { findRecord, journalOfRecord } = await import('../../../lib/evidence/store');

let db: EvidenceDatabase;
const sealed = async () => {
  const rows = await db.records.toArray();
  return (await findRecord(db, rows.at(-1)?.id ?? ''))?.part;
};
const count = (): Promise<number> => db.records.count();
/** Not aimed at the municipality, so it is not criticism. */
const noCriticism = (): Promise<void> => press('input[name=question-0][value=no]');

let sight = 'in-sight';

beforeAll(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  await whole.startBackground();
  db = new Database('uppsikt', { memory: headsMemory });
  const others = aPage();
  extension.pages.set(TAB, (command, request) => (command === 'card.look' ? { sight } : others(command, request)));
});

const openCard = (said = 'köp nu'): Promise<unknown> => {
  const { account, classification, pageUrl, pageTitle } = aCard();
  return askFromContent('card.open', {
    reading: reading(said),
    account,
    classification,
    registeredId: facebookPage.id,
    howToSwitchAccount: '',
    canRemove: true,
    repliesSaid: 1,
    pageUrl,
    pageTitle,
  });
};

describe('evidence by hand', () => {
  it('is not saved before its questions are answered', async () => {
    await openPage(`by-hand.html?tab=${TAB}`, () => import('../../../entrypoints/by-hand/main'));
    await press('#ground-reklam');
    await type('#service', 'other');
    await type('#address', 'https://example.org/a');
    await type('#author', 'Adam Arg');
    await type('#postedAt', 'i går');
    await type('#text', 'Köp nu');
    await press('#save');
    await expect.poll(() => document.querySelector('#save-notes, .u-notice-danger')).not.toBeNull();
    expect(await count()).toBe(0);
  });

  it('with a file that is not a picture is refused by its name', async () => {
    await giveFile('#file', new File(['ingen bild'], 'brev.png', { type: 'image/png' }));
    await expect.poll(() => words()).toContain('brev.png');
  });

  it('is sealed with the picture unchanged', async () => {
    await giveFile('#file', new File([tinyPng], 'telefon.png', { type: 'image/png' }));
    await expect.poll(() => document.querySelector('.b-pictures img')).not.toBeNull();
    await type('#serviceName', 'Forumet');
    await noCriticism();
    await press('#save');
    await expect.poll(count).toBe(1);
    expect(await sealed()).toMatchObject({ item: { text: { raw: 'Köp nu' } }, decision: { groundId: 'reklam' } });
    await press('#open-archive');
    await expect.poll(() => browserDid.at(-1)).toContain('archive.html#');
  });
});

describe('the card', () => {
  it('stays blank for a page that guesses its address, and opens in the prepared frame', async () => {
    await openPage('card.html', () => import('../../../entrypoints/card/main'), true);
    const { token } = (await askFromContent('card.prepare', {})) as { token: string };
    for (const data of [null, { uppsikt: 7 }, { uppsikt: 'guessed' }])
      window.dispatchEvent(new MessageEvent('message', { data }));
    expect(words()).toBe('');
    window.dispatchEvent(new MessageEvent('message', { data: { uppsikt: token } }));
    await expect.poll(() => words()).toContain('Inget inlägg är valt');
  });

  it('shows the opened item and the acting account', async () => {
    expect(await openCard()).toMatchObject({ show: true, drawn: true });
    await expect.poll(() => words()).toContain('Adam Arg: köp nu');
    expect(words()).toContain(`Du är: ${facebookPage.name}`);
  });

  it('saves nothing while the page reports that something covers it', async () => {
    await press('#ground-reklam');
    await noCriticism();
    await expect.poll(() => document.documentElement.hasAttribute('data-awake')).toBe(true);
    const before = await count();
    sight = 'covered';
    await press('#save-only');
    await expect.poll(() => document.querySelector('[role=alert]')).not.toBeNull();
    expect(await count()).toBe(before);
    sight = 'in-sight';
  });

  it('seals the judged item with the reply below it', async () => {
    const before = await count();
    await press('#save-only');
    await expect.poll(count).toBe(before + 1);
    const part = await sealed();
    expect(part).toMatchObject({ item: { text: { raw: 'köp nu' } }, decision: { groundId: 'reklam' } });
    expect(part?.item.replies).toHaveLength(1);
    const id = (await db.records.toArray()).at(-1)?.id ?? '';
    await expect
      .poll(async () => (await journalOfRecord(db, id)).map(({ kind, data }) => JSON.stringify([kind, data])))
      .toContainEqual(expect.stringContaining('saved-only'));
  });

  it('opens the help about removals, and goes away when it is closed', async () => {
    await openCard('köp mer');
    await expect.poll(() => words()).toContain('köp mer');
    await press('#what-happens');
    await pressWords('StängEsc');
    await expect.poll(() => words()).toContain('Inget inlägg är valt');
  });
});
