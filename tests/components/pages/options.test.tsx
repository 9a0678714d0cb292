// @vitest-environment jsdom
/** The settings as a page of the whole extension: what an official enters is what the background stores. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/settings/schema';
import { practiceSettings } from '../../commands/setup/practice-register';
import { extension } from '../../unit/background/an-extension';
import { giveFile, official, openPage, press, pressWords, says, startBackground, type, words } from './whole-extension';

const kept = (): Settings => extension.local.get('settings') as Settings;
const setting = (name: keyof Settings) => () => kept()[name];

beforeAll(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  await startBackground();
  await openPage('options.html#plan', () => import('../../../entrypoints/options/main'));
});

describe('an official fills in the settings', () => {
  it('where evidence is kept, in words; without an answer nothing is saved', async () => {
    await type('#plan-where', '');
    await press('#plan-save');
    await says('Något fattas', '#plan');
    expect(kept().plan?.where).toContain('arkivserver');
    await type('#plan-where', ' En mapp ');
    await press('#plan-save');
    await expect.poll(setting('plan')).toMatchObject({ where: 'En mapp' });
    await says('Sparat', '#plan');
  });

  it('the decision on disposal, and that there is none', async () => {
    await type('#disposal-date', 'i går');
    await press('#disposal-save');
    await says('Något fattas', '#disposal');
    await type('#disposal-date', '2026-02-01');
    await press('#disposal-save');
    await expect.poll(setting('originalDisposal')).toMatchObject({ date: '2026-02-01' });
    await press('#disposal-none');
    await expect.poll(setting('originalDisposal')).toBeNull();
  });

  it('the official’s name, and how they sign', async () => {
    await type('#operator-name', 'Eva Ek');
    await press('#operator-save');
    await expect.poll(setting('operator')).toMatchObject({ name: 'Eva Ek' });
    await says('/Eva', '#signature');
    await press('#signature input[type=checkbox]');
    await expect.poll(setting('signature')).toMatchObject({ protectedIdentity: true });
    // With a protected identity the name is not asked for anywhere, and the role replaces it.
    await expect.poll(() => document.querySelector('#operator-name')).toBeNull();
    expect(kept().operator.name).toBe('Kommunikatör');
  });

  it('who makes the last press', async () => {
    await press('#last-press input[value=official]');
    await expect.poll(setting('lastPress')).toBe('official');
  });

  it('the register: a page is added, changed and, after a second press, removed', async () => {
    const count = kept().register.length;
    await press('#register-save');
    await says('Något fattas', '#register');
    await type('#register-platform', 'youtube');
    await type('#register-name', 'Simhallen');
    await type('#register-address', 'https://www.youtube.com/@simhallen');
    await type('#register-slug', '@simhallen');
    await type('#register-firstId', 'UCsimhallen0000000000000');
    for (const who of ['manager', 'responsible', 'deputy']) await type(`#register-${who}`, `Någon ${who}`);
    await press('#register-save');
    await expect.poll(() => kept().register.at(-1)).toMatchObject({ name: 'Simhallen', platform: 'youtube' });
    await says('Simhallen', '#register .s-register');
    const of = `#register .s-register > li:nth-child(${count + 1})`;
    await pressWords('Ändra', of);
    await expect.poll(() => document.querySelector<HTMLInputElement>('#register-name')?.value).toBe('Simhallen');
    await type('#register-deputy', 'Bo Ny');
    await press('#register-save');
    await expect.poll(() => kept().register.at(-1)?.deputy).toBe('Bo Ny');
    await pressWords('Ta bort ur registret', of);
    expect(kept().register).toHaveLength(count + 1);
    await pressWords('Ta bort ur registret', of);
    await expect.poll(() => kept().register.length).toBe(count);
  });

  it('hours, links, days of snapshots, the unit’s address, and when to ask about copies', async () => {
    await type('#allowed-links-field', 'example.org');
    await press('#allowed-links-save');
    await expect.poll(setting('allowedLinks')).toEqual(['example.org']);
    await type('#mail-domains-field', 'ovning.example\nkommun.example');
    await press('#mail-domains-save');
    await expect.poll(setting('mailDomains')).toEqual(['ovning.example', 'kommun.example']);
    await type('#snapshot-days', '03-01, 10-01');
    await press('#snapshot-days-save');
    await expect.poll(setting('snapshotDays')).toEqual(['03-01', '10-01']);
    await press('#working-saturdays');
    await press('#working-save');
    await expect.poll(() => kept().workingTime?.saturdays).toBe(true);
    await press('#working-guideline');
    await expect.poll(setting('workingTime')).toBeNull();
    await type('#communications-mail', 'ny@ovning.example');
    await press('#communications-save');
    await expect.poll(setting('communicationsMail')).toBe('ny@ovning.example');
    await type('#election-parties', 'nyttparti.example');
    await press('#election-save');
    await expect.poll(() => kept().election.parties).toEqual(['nyttparti.example']);
    await type('#copy-age', '400');
    await press('#copy-age-save');
    await says('365', '#health');
    expect(kept().copyMaxAgeDays).toBe(3);
    await type('#copy-age', '5');
    await press('#copy-age-save');
    await expect.poll(setting('copyMaxAgeDays')).toBe(5);
  });

  it('whether pictures of the screen may be taken, as the browser answers', async () => {
    official.givesPermission = false;
    await press('#ask-picture');
    await expect.poll(() => document.querySelector('#picture .u-notice-warn')).not.toBeNull();
    official.givesPermission = true;
    await press('#ask-picture');
    await expect.poll(() => document.querySelector('#ask-picture')).toBeNull();
  });

  it('a time-stamping authority, which is asked only when the browser has allowed it', async () => {
    await type('#time-stamps-url', 'inte en adress');
    await press('#time-stamps-save');
    expect(kept().timeStamping).toBeNull();
    await type('#time-stamps-url', 'http://localhost:1/stamp');
    await press('#time-stamps-save');
    await expect.poll(() => kept().timeStamping?.url).toBe('http://localhost:1/stamp');
    await press('#time-stamps-try');
    await expect.poll(() => document.querySelector('#time-stamps .u-notice-danger')).not.toBeNull();
    await press('#time-stamps-stop');
    await expect.poll(setting('timeStamping')).toBeNull();
  });

  it('where copies go: not without a reason, and among the downloads by one press', async () => {
    await press('#copy-downloads');
    await expect.poll(setting('secondCopy')).toMatchObject({ kind: 'downloads' });
    await press('#copy-off');
    await press('#copy-off-save');
    expect(kept().secondCopy.kind).toBe('downloads');
    await type('#copy-off-reason', 'Vi provar');
    await press('#copy-off-save');
    await expect.poll(setting('secondCopy')).toEqual({ kind: 'off', reason: 'Vi provar' });
  });

  it('a hand-over: none is made without an absence, and an invalid file changes nothing', async () => {
    await press('#hand-over-make');
    await says('Spara frånvaron först.', '#hand-over-made');
    await giveFile('#hand-over-pick', new File(['hej'], 'brev.json'));
    await says('Filen är ingen överlämning från Uppsikt.', '#hand-over-received');
    const large = Object.defineProperty(new File(['x'], 'stor.json'), 'size', { value: 1e9 });
    await giveFile('#hand-over-pick', large);
    await says('Filen är för stor', '#hand-over-received');
    expect(kept().absence ?? null).toBeNull();
  });

  it('finds each part in the contents, by its title', async () => {
    const titles = (): (string | null)[] =>
      [...document.querySelectorAll('main > section[id] > h2, main > * > section[id] > h2')].map(
        (each) => each.textContent,
      );
    const links = (): (string | null)[] => [...document.querySelectorAll('nav a')].map((each) => each.textContent);
    await expect.poll(links).toEqual(titles());
    expect(links()).toContain('Krisläge');
    for (const link of document.querySelectorAll('nav a'))
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
  });

  it('the language, which takes effect on the page at once', async () => {
    await press('#language input[value=en]');
    await expect.poll(() => words('h1')).toBe('Uppsikt – settings');
    await press('#language input[value=sv]');
    await expect.poll(() => words('h1')).toBe('Uppsikt – inställningar');
  });
});
