/** The first day with Uppsikt: the page after the install, and the language of its words. */
import { comments, municipality } from '../simulator/facebook/practice-data';
import { loadThroughDevTools, unloadThroughDevTools } from '../commands/setup/launch-browser';
import { withOpenRoots } from '../commands/setup/open-roots';
import { facebookPage, practiceSettings } from '../commands/setup/practice-register';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { MUST_COME } from './pages/patience';
import { PracticePage } from './pages/practice-page';
import { evidenceKept } from './helpers/kept';

test(
  'is met by four things to do, in a tab behind the current one',
  landing,
  async ({ context, page, extensionId }) => {
    await expect
      .poll(() => context.pages().map((each) => each.url()))
      .toContain(`chrome-extension://${extensionId}/welcome.html`);
    const welcome = context.pages().find((each) => each.url().endsWith('/welcome.html'));
    await expect(welcome?.getByRole('listitem') ?? page.locator('li')).toHaveCount(4);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  },
);

test('reads Uppsikt in English and the guideline in Swedish', async ({ context, extensionId, popup }) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#language`);
  const quote = await options.locator('q').first().innerText();
  await options.getByRole('radio', { name: 'English' }).check();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Uppsikt – settings');
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');
  expect((await options.locator('q').first().innerText()).replace(/\(.*\)$/, '')).toBe(quote.replace(/\(.*\)$/, ''));
  await popup.open();
  await expect(popup.page.getByRole('button', { name: 'Open the archive' })).toBeVisible();
  await options.getByRole('radio', { name: 'Svenska' }).check();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Uppsikt – inställningar');
});

test('reads Uppsikt in the chosen language on the platform’s page, in the toolbar and in the context menu, as soon as it is chosen', async ({
  context,
  extensionId,
  facebook,
  worker,
}) => {
  await expect(facebook.marker).toContainText('Du är: ');
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { contextMenus: { update(id: string, change: { title?: string }, done?: () => void): void } };
    };
    const real = chrome.contextMenus.update.bind(chrome.contextMenus);
    Object.assign(globalThis, { __titles: [] as string[] });
    chrome.contextMenus.update = (id, change, done) => {
      (globalThis as unknown as { __titles: string[] }).__titles.push(change.title ?? '');
      real(id, change, done);
    };
  });
  const title = (): Promise<string> =>
    worker.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(of: object): Promise<{ id: number }[]> };
          action: { getTitle(of: object): Promise<string> };
        };
      };
      return chrome.action.getTitle({ tabId: (await chrome.tabs.query({ url: address }))[0]?.id });
    }, facebook.page.url());
  const control = facebook.page.locator('button[data-uppsikt="control"]').first();
  await expect.poll(title).toBe('Uppsikt: du är kommunens konto');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#language`);
  await options.getByRole('radio', { name: 'English' }).check();
  await expect(facebook.marker).toContainText('You are: ');
  await expect(control).toHaveText('Assess');
  await expect.poll(title).toBe("Uppsikt: you are the municipality's account");
  await options.goto(`chrome-extension://${extensionId}/welcome.html`);
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');
  await options.goto(`chrome-extension://${extensionId}/options.html#language`);
  await options.getByRole('radio', { name: 'Svenska' }).check();
  await expect(facebook.marker).toContainText('Du är: ');
  await expect(control).toHaveText('Bedöm');
  await expect.poll(title).toBe('Uppsikt: du är kommunens konto');
  expect(await worker.evaluate(() => (globalThis as unknown as { __titles: string[] }).__titles)).toEqual([
    'Save evidence of this item',
    'Spara bevis för det här inlägget',
  ]);
});

test('ticks the checklist for answering on the comment being answered', async ({ facebook, popup }) => {
  const card = await facebook.assess(`facebook:comment:${comments.criticism}`);
  await card.ready();
  await card.frame
    .getByRole('button', { name: /^Besvara/ })
    .first()
    .click();
  await card.frame.getByRole('button', { name: 'Gå till Svara på sidan' }).click();
  await expect(facebook.page.locator('uppsikt-card iframe')).toBeHidden();
  const address = facebook.page.url();
  await popup.open(address);
  const answers = popup.page.getByLabel('Du svarar på');
  const item = await answers.locator('option:checked').innerText();
  expect(item).toMatch(/^.+: ./);
  await popup.checklist.getByRole('checkbox').first().check();
  await popup.open(address);
  await expect(answers.locator('option:checked')).toHaveText(item);
  await expect(popup.checklist.getByRole('checkbox').first()).toBeChecked();
  await answers.press('ArrowDown');
  await expect(answers.locator('option:checked')).toHaveText('Nytt inlägg');
  await expect(popup.checklist.getByRole('checkbox').first()).not.toBeChecked();
});

test('registers the page in a tab that was open at the install, and works there without a reload', async ({
  context,
  extensionId,
  page,
  popup,
  simulator,
}) => {
  await unloadThroughDevTools(context, extensionId);
  await page.goto(simulator.addresses.facebookPost);
  await page.evaluate(() => Object.assign(globalThis, { asItWasLoaded: true }));
  const ours = () =>
    page.evaluate(
      () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('uppsikt-')).length,
    );
  expect(await ours()).toBe(0);

  await loadThroughDevTools(context, withOpenRoots());
  // Uppsikt starts in open tabs a moment after it is installed.
  await expect(async () => {
    await popup.open(page.url());
    await expect(popup.page.getByText('Sidan svarar inte.')).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: MUST_COME });
  for (const [field, name] of Object.entries({
    manager: 'Ulla Chef',
    responsible: 'Klara Lind',
    deputy: 'Omar Ersättare',
  }))
    await popup.page.locator(`#register-${field}`).fill(name);
  await popup.page.locator('#register-save').click();
  await expect(popup.page.getByText('Sidan är registrerad.')).toBeVisible();
  await page.bringToFront();
  const practice = new PracticePage(page);
  await expect(practice.marker).toContainText(`Du är: ${municipality.name}`);
  await practice.assess(`facebook:comment:${comments.advert}`);
  expect(await page.evaluate(() => 'asItWasLoaded' in globalThis)).toBe(true);
});

test.describe('the register lacks the acting account’s id', () => {
  test.use({
    settings: practiceSettings({
      register: [{ ...facebookPage, ownerKeys: [municipality.delegateId, municipality.slug] }],
    }),
  });

  test('adds the account one has switched to, as read from the page', async ({ facebook, popup }) => {
    await expect(facebook.marker).toBeVisible();
    await expect(facebook.marker).not.toContainText('Du är: ');
    await popup.open(facebook.page.url());
    await popup.page.locator('summary', { hasText: 'Registrera sidan' }).click();
    const add = popup.page.getByRole('button', { name: 'Jag är kommunens konto nu – lägg till' });
    await add.scrollIntoViewIfNeeded();
    await popup.page.screenshot({ path: 'test-results/register-acting.png', fullPage: true });
    expect(await violations(popup.page)).toEqual([]);
    await add.click();
    await expect(popup.page.getByText('Kontots id är tillagt. Tryck Spara.')).toBeVisible();
    await popup.page.screenshot({ path: 'test-results/register-acting-added.png', fullPage: true });
    await popup.page.locator('#register-save').click();
    await facebook.page.bringToFront();
    await expect(facebook.marker).toContainText(`Du är: ${municipality.name}`);
  });
});

test.describe('before a name is set', () => {
  test.use({ settings: practiceSettings({ operator: { name: '', role: 'Kommunikatör', unit: '' } }) });

  test('is asked for it in the card at the first save, and not at the second', async ({
    facebook,
    context,
    extensionId,
  }) => {
    const card = await facebook.assess(`facebook:comment:${comments.advert}`);
    await card.judge('9');
    const name = card.frame.locator('#your-name');
    await expect(name).toBeFocused();
    await name.fill('Eva Lind');
    await card.frame.locator('#save-only').click();
    expect(await card.ended()).toContain('Beviset är sparat');
    const kept = await evidenceKept(context, extensionId);
    expect(kept.journal.find(({ kind }) => kind === 'sealed')?.operator).toBe('Eva Lind');
    await card.close();
    const second = await facebook.assess(`facebook:comment:${comments.threat}`);
    await second.chooseGround('1');
    await expect(second.frame.locator('#save-only')).toBeVisible();
    await expect(second.frame.locator('#your-name')).toHaveCount(0);
  });
});
