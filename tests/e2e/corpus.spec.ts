/**
 * Real pages, stored from the platforms, under the platforms' own addresses in a real Chromium with the built
 * extension. They are kept beside the project and are not part of it; without them these tests are skipped and say so.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { RegisteredAccount } from '../../lib/domain/account';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { sealedPart } from '../../lib/domain/evidence';
import { evidenceKept } from './helpers/kept';
import { expect, test } from './fixtures';
import { PracticePage } from './pages/practice-page';
import { MUST_COME } from './pages/patience';

const corpus = resolve(import.meta.dirname, '../../../shared/platforms/corpus');

const expectedPage = z.object({
  url: z.url(),
  owner: z.string().nullable().optional(),
  comments: z.array(z.object({ kind: z.string(), id: z.string().nullable(), textContains: z.string() })),
});

/**
 * The pages whose comments have ids and whose owner the expected answers name. For the share of 2022 the answers only
 * say who is not the owner.
 */
const PAGES: [folder: string, file: string, hasMenu: boolean, nameInComposer?: string][] = [
  ['facebook', '2025-06-en-post-loggedout-10comments.html', false],
  ['facebook', '2023-03-hr-page-timeline-5comments.html', true],
  ['synthetic', 'facebook-page-post-sv.html', true, 'Exempelköpings kommun'],
];

const OFFICIAL = '61550000000042';

function pageOf(folder: string, file: string): { html: string; right: z.infer<typeof expectedPage> } {
  const answers = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(resolve(corpus, folder, 'expected.json'), 'utf8')));
  return { html: readFileSync(resolve(corpus, folder, file), 'utf8'), right: expectedPage.parse(answers[file]) };
}

const currentUser = (name: string): string =>
  JSON.stringify({
    require: [['CurrentUserInitialData', [], { ACCOUNT_ID: '100000000000001', USER_ID: OFFICIAL, NAME: name }]],
  });

/**
 * The page with the signals of a session acting as `OFFICIAL`: the two that the adapter needs, placed before the page's
 * own.
 */
const signedIn = (html: string, name: string): string =>
  html
    .replace(/<script[^>]*data-sjs[^>]*>[^<]*CurrentUserInitialData[^<]*<\/script>/g, '')
    .replace(/<body[^>]*>/, (body) => `${body}<script type="application/json" data-sjs>${currentUser(name)}</script>`);

async function serve(context: BrowserContext, page: Page, url: string, html: string): Promise<void> {
  await context.route('https://www.facebook.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().resourceType() === 'document' ? html : '',
    }),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

function registered(owner: string): RegisteredAccount {
  const first = practiceSettings().register.find((account) => account.platform === 'facebook');
  if (first === undefined) throw new Error('no Facebook page in the practice register');
  return { ...first, ownerKeys: [owner, OFFICIAL] };
}

/** The page's HTML without our parts. */
const pageMarkup = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('[data-uppsikt]')) ours.remove();
    return copy.outerHTML;
  });

for (const [folder, file, hasMenu, name = 'Kommunen'] of PAGES) {
  test.describe(`${folder}/${file}`, () => {
    test.skip(!existsSync(corpus), 'the stored pages are not beside the project');
    test.setTimeout(300_000);

    test('every comment gets its control, its evidence can be saved under any account, and removal stops at the account check', async ({
      context,
      extensionId,
      page,
    }) => {
      const { html, right } = pageOf(folder, file);
      await seedSettings(context, practiceSettings({ register: [registered(right.owner ?? '')] }));
      await serve(context, page, right.url, html);
      const practice = new PracticePage(page);
      const before = await pageMarkup(page);
      for (const comment of right.comments) {
        const card = await practice.assess(`facebook:comment:${comment.id ?? ''}`);
        // The stored pages call everybody by the owner's name, so that the card takes each for the municipality's own.
        await card.asVisitor();
        await card.judge('9');
        await answerMissing(practice);
        await card.skipTheWait();
        expect(await card.ended()).toMatch(/^.*(kan inte se vilket konto|inte kommunens konto)/);
        await card.close();
      }
      const { sealed: stored } = await evidenceKept(context, extensionId);
      const sealed = [...stored.values()].map((handling) => sealedPart.parse(JSON.parse(handling.toString('utf8'))));
      for (const { id, textContains } of right.comments) {
        const record = sealed.find((part) => part.item.ref.id === id);
        expect(record?.item.text.normalised).toContain(textContains.replace(/\s+/g, ' '));
      }
      expect(await pageMarkup(page)).toBe(before);
    });

    test('with the account signal put in, removal ends in assisted mode and changes nothing on the page', async ({
      context,
      page,
    }) => {
      const { html, right } = pageOf(folder, file);
      await seedSettings(context, practiceSettings({ register: [registered(right.owner ?? '')] }));
      await context.addCookies([
        { name: 'c_user', value: '100000000000001', url: 'https://www.facebook.com' },
        { name: 'i_user', value: OFFICIAL, url: 'https://www.facebook.com' },
      ]);
      await serve(context, page, right.url, signedIn(html, name));
      const practice = new PracticePage(page);
      const before = await pageMarkup(page);
      for (const comment of right.comments.slice(0, 2)) {
        const card = await practice.assess(`facebook:comment:${comment.id ?? ''}`);
        // The stored pages call everybody by the owner's name, so that the card takes each for the municipality's own.
        await card.asVisitor();
        await card.judge('9');
        await answerMissing(practice);
        await card.skipTheWait();
        await expect(card.frame.getByRole('heading', { name: /Ta bort själv/ })).toBeVisible();
        expect(await card.frame.getByRole('main').first().innerText()).toContain(
          hasMenu ? 'Menyn kom aldrig upp' : 'ingen meny',
        );
        await card.close();
      }
      expect(await pageMarkup(page)).toBe(before);
    });
  });
}

/** Stored pages cannot open their replies, so Uppsikt names what is missing and asks. */
async function answerMissing(practice: PracticePage): Promise<void> {
  const card = practice.card();
  const yes = card.frame.getByRole('button', { name: 'Ja, ta bort ändå' });
  await expect(yes.or(card.removeNow)).toBeVisible({ timeout: 2 * MUST_COME });
  if (await yes.isVisible()) await yes.click();
}
