// @vitest-environment jsdom
/** Our own pages over the whole extension: what each shows an official, and what its buttons do. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings/schema';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { extension } from '../../unit/background/an-extension';
import { aPage, TAB } from '../../unit/background/a-card';
import * as whole from './whole-extension';
import { browserDid, downloads, openPage, press, pressWords, says, type, words } from './whole-extension';

const kept = (): Settings => extension.local.get('settings') as Settings;
const lastOpened = () => browserDid.filter((did) => did.startsWith('create')).at(-1);

const acting = { kind: 'acting', id: '100', name: null, signals: [], trace: 'test' };
const classification = { state: 'municipality', name: facebookPage.name, reason: 'test' };
const owner = { kind: 'known', keys: facebookPage.ownerKeys, name: facebookPage.name, trace: 'test' };
const inserted: unknown[] = [];

/** The registered page, which accepts text inserted into its box. */
function registeredPage(): void {
  const others = aPage();
  extension.pages.set(TAB, (command, request) => {
    if (command === 'page.owner') return { owner, account: acting, classification };
    if (command === 'answer.insert') inserted.push(request);
    return command === 'answer.insert' ? { kind: 'inserted', trace: '' } : others(command, request);
  });
}

beforeAll(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  await whole.startBackground();
});

describe('the browser installs Uppsikt', () => {
  it('the welcome opens, and the page’s menu gets its entry in the language that is set', async () => {
    whole.events.installed.tell({ reason: 'install' });
    await expect.poll(lastOpened).toContain('welcome.html');
    await expect.poll(() => browserDid.find((did) => did.startsWith('menu '))).toContain('Spara bevis');
    const before = browserDid.length;
    whole.events.installed.tell({ reason: 'update' });
    await expect.poll(() => browserDid.slice(before).some((did) => did.startsWith('menu '))).toBe(true);
    expect(browserDid.slice(before).filter((did) => did.startsWith('create'))).toEqual([]);
  });

  it('the welcome says what to do first, and links to it', async () => {
    await openPage('welcome.html', () => import('../../../entrypoints/welcome/main'));
    await says('Skriv var bevis sparas');
    expect([...document.querySelectorAll('ol a')].map((link) => link.getAttribute('href'))).toEqual([
      '/options.html#plan',
      '/help.html#guideline',
      '/options.html#picture',
    ]);
    await pressWords('Börja');
    await expect.poll(lastOpened).toContain('options.html#plan');
  });
});

describe('the popup', () => {
  it('over a page that does not answer says so, and shows what is not set up', async () => {
    await openPage(`popup.html?tab=${TAB}`, () => import('../../../entrypoints/popup/main'));
    await says('Sidan svarar inte');
    await says('Du har inte lämnat läskvitto');
    await says('Inget kvar att göra');
    await says('0 av 3 kontrollerade');
    // Opening the popup over the tab is the browser's permission for one picture of it.
    await expect.poll(() => JSON.stringify(extension.session.get('armed'))).toContain(String(TAB));
  });

  it.each([
    ['#open-archive', 'archive.html'],
    ['#open-statistics', 'statistics.html'],
    ['#by-hand', 'by-hand.html'],
    ['#open-help', 'help.html'],
    ['#read-guideline', 'help.html#guideline'],
    ['#open-hand-over', 'options.html#hand-over'],
    ['#open-accounts', 'accounts.html'],
  ])('%s opens %s', async (button, path) => {
    await press(button);
    await expect.poll(lastOpened).toContain(path);
  });

  it('saves the official’s name from its form', async () => {
    await type('#operator-unit', 'Kansliet');
    await press('#operator-save');
    await expect.poll(() => kept().operator.unit).toBe('Kansliet');
  });

  it('keeps the reason why an account’s filters were gone through', async () => {
    await pressWords('Jag har gått igenom dem');
    await expect
      .poll(
        () =>
          [...document.querySelectorAll('button')].filter((each) => each.textContent === 'Jag har gått igenom dem')
            .length,
      )
      .toBe(2);
  });
});

describe('the answer panel at the side', () => {
  it('offers nothing on a page that is not in the register', async () => {
    extension.pages.clear();
    await openPage(`sidepanel.html?tab=${TAB}`, () => import('../../../entrypoints/sidepanel/main'));
    await expect.poll(() => words()).toContain('Öppna en sida som står i registret');
    expect(document.querySelector('#answer-draft')).toBeNull();
  });

  it('offers the answer when the tab has come to a registered page, and puts it into the page', async () => {
    registeredPage();
    whole.events.stored.tell({ [`card:${TAB}`]: {} }, 'session');
    await says(facebookPage.name);
    await type('#answer-draft', 'Tack för din fråga.');
    await expect.poll(() => JSON.stringify([...extension.session])).toContain('Tack för din fråga.');
    await press('#answer-insert');
    await expect.poll(() => JSON.stringify(inserted)).toContain('Tack för din fråga.');
  });

  it('copies what is written', async () => {
    await press('#answer-copy');
    await expect.poll(() => browserDid.at(-1)).toMatch(/^copied Tack för din fråga\./);
  });
});

describe('the help', () => {
  it('has the guideline whole, and the receipt is signed once with the name that is set', async () => {
    await openPage(`help.html?page=${facebookPage.id}#guideline`, () => import('../../../entrypoints/help/main'));
    await says('Riktlinjen att läsa');
    await expect.poll(() => document.querySelector<HTMLSelectElement>('#contact-page')?.value).toBe(facebookPage.id);
    await press('#sign');
    await expect.poll(() => words('#reading-state')).toContain('Du lämnade läskvitto');
    await press('#save-receipts');
    await expect.poll(() => downloads.at(-1)?.name).toBe('uppsikt-laskvitton.json');
    const saved = JSON.parse((await downloads.at(-1)?.blob.text()) ?? '') as { receipts: unknown[] };
    expect(saved.receipts).toMatchObject([{ name: 'Klara Lind' }]);
  });

  it('copies the message to the communications unit', async () => {
    await press('#contact-copy');
    await expect.poll(() => browserDid.at(-1)).toMatch(/^copied /);
  });
});

describe('the statistics', () => {
  it('show the month, and leave as a sheet, as lines for a colleague, and back again', async () => {
    await openPage('statistics.html', () => import('../../../entrypoints/statistics/main'));
    await says('Månadsrapport');
    await press('#save-csv');
    await expect.poll(() => downloads.at(-1)?.name).toMatch(/^manadsrapport-\d{4}-\d\d-ovningskopings-kommun\.csv$/);
    expect(await downloads.at(-1)?.blob.text()).toContain('Frågor och svar');
    await press('#save-facts');
    await expect.poll(() => downloads.at(-1)?.name).toMatch(/^underlag-statistik-/);
    const lines = await downloads.at(-1)?.blob.text();
    const give = (text: string): Promise<void> => whole.giveFile('#files', new File([text], 'kollega.json'));
    await give(lines ?? '');
    await says('1', '#together-status');
    await give('inget underlag');
    await says('kollega.json');
  });

  it('of another month show that month’s figures', async () => {
    const months = [...document.querySelectorAll<HTMLOptionElement>('#month option')].map(({ value }) => value);
    await type('#month', months[1] ?? '');
    await press('#save-csv');
    await expect.poll(() => downloads.at(-1)?.name).toContain(`manadsrapport-${months[1]}`);
  });
});

describe('accounts and guides', () => {
  it('are opened on the account that the address names, and a decision is kept as a line', async () => {
    const { name } = kept().register[1] ?? { name: '' };
    await openPage(
      `accounts.html?account=${kept().register[1]?.id}`,
      () => import('../../../entrypoints/accounts/main'),
    );
    await expect.poll(() => document.querySelector<HTMLSelectElement>('#account')?.value).toBe(kept().register[1]?.id);
    await type('#decided-by', 'Ulla Chef');
    await type('#decided-on', '2026-11-02');
    await press('#decided-save');
    await says('Ulla Chef');
    await press('#copy-public');
    await expect.poll(() => browserDid.at(-1)).toContain(`copied`);
    expect(browserDid.at(-1)).toContain(name);
    await press('#save-plan');
    await expect.poll(() => downloads.at(-1)?.name).toMatch(/^konton-till-dokumenthanteringsplan-.*\.csv$/);
    await press('#open-register');
    await expect.poll(lastOpened).toContain('options.html#register');
  });
});
