/**
 * Time stamps in a real browser, against our own authority on loopback. Removal never waits for a stamp, and no stamp
 * is lost.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { JournalRow } from '../../lib/domain/journal';
import { stampsIn, type KeptStamp } from '../../lib/time-stamps/stamps-in';
import { verifyStamp } from '../../lib/time-stamps/verify-stamp';
import { launchBrowser } from '../commands/setup/launch-browser';
import { withOpenRoots } from '../commands/setup/open-roots';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { chainFaults, faultsOf, type Store } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { comments } from '../simulator/facebook/practice-data';
import { killWorker } from '../soak/kill';
import { startAuthority, type TestAuthority } from '../time-stamp-authority/server';
import { expect, landing, test as base } from './fixtures';
import { dueNow } from './helpers/due-now';
import { evidenceKept } from './helpers/kept';
import { MUST_COME } from './pages/patience';

const keyOf = (id: string): string => `facebook:comment:${id}`;

const test = base.extend<{ authority: TestAuthority; permission: boolean }>({
  /**
   * Tests cannot answer the browser's permission prompt. A build whose manifest already has the permission replaces a
   * press on Tillåt.
   */
  permission: [true, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  authority: async ({}, use) => {
    const authority = await startAuthority();
    await use(authority);
    await authority.close();
  },
  browser_: async ({ simulator, authority, permission, downloads }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'uppsikt-permission-'));
    cpSync(withOpenRoots(), folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { host_permissions: string[] };
    if (permission) manifest.host_permissions.push('http://127.0.0.1/*');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const launched = await launchBrowser({
      profile: '',
      headless: true,
      hostRules: simulator.hostRules,
      downloads,
      folder,
    });
    await seedSettings(
      launched.context,
      practiceSettings({ timeStamping: { url: authority.url, policy: null, caPem: authority.caPem } }),
    );
    await use(launched);
    await launched.context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

const lifeIn = (store: Store): JournalRow[] =>
  store.journal.filter(({ recordId }) => recordId === store.records[0]?.id);

function stamped(context: BrowserContext, extensionId: string): Promise<{ store: Store; stamps: KeptStamp[] }> {
  return waitUntil(
    'both stamps',
    async () => {
      const store = await evidenceKept(context, extensionId);
      const stamps = stampsIn(lifeIn(store));
      return stamps.length === 2 ? { store, stamps } : undefined;
    },
    MUST_COME,
    300,
  );
}

test(
  'stamps the capture and the seal, in a form that OpenSSL accepts, and shows the stamps in the archive',
  landing,
  async ({ facebook, context, extensionId, authority, archive, simulator }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    expect(simulator.world.isGone('facebook', comments.advert)).toBe(true);
    const { store, stamps } = await stamped(context, extensionId);
    const id = store.records[0]?.id ?? '';
    expect(faultsOf(store, id)).toEqual([]);
    expect(chainFaults(store)).toEqual([]);
    const handling = store.sealed.get(id) ?? Buffer.alloc(0);
    const list = store.files.get(id)?.get('fangst.sha256');
    const seal = stamps.find(({ over }) => over === 'seal');
    expect(seal?.recordSha256).toBe(createHash('sha256').update(handling).digest('hex'));
    expect(stamps.find(({ over }) => over === 'capture')?.recordSha256).toBe(list);
    for (const stamp of stamps)
      expect(await verifyStamp(stamp.token, { sha256: stamp.recordSha256 }, { caPem: authority.caPem })).toMatchObject({
        kind: 'ok',
        trusted: 'by-ca',
      });
    openssl(handling, seal?.token ?? new Uint8Array(), authority.caPem);
    await archive.open(id);
    await expect(archive.page.getByRole('region', { name: 'Tidsstämpel' })).toContainText(
      'Utgivaren är den som kommunen har angett.',
    );
    expect(await archive.verdict()).toBe('intact');
    // The authority received only requests about hashes, and none carried a cookie.
    expect(
      authority.questions.every(
        ({ method, headers, body }) => method === 'POST' && headers.cookie === undefined && body.length < 90,
      ),
    ).toBe(true);
  },
);

function openssl(data: Uint8Array, token: Uint8Array, caPem: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-stamp-'));
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    expect(
      execFileSync(
        'openssl',
        [
          'ts',
          '-verify',
          '-data',
          file('handling.json', data),
          '-in',
          file('handling.tsr', token),
          '-CAfile',
          file('ca.pem', caPem),
        ],
        { encoding: 'utf8', stdio: 'pipe' },
      ),
    ).toContain('OK');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.info('openssl is not on this machine: only our own verifier has read the stamp');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('removes while the authority is down, and a worker that was stopped meanwhile still gets the stamps', async ({
  facebook,
  context,
  extensionId,
  authority,
  archive,
}) => {
  authority.be('error-500');
  const card = await facebook.assess(keyOf(comments.advert));
  await card.judge('9');
  await card.skipTheWait();
  expect(await card.ended()).toContain('Borttaget.');
  const id = (await evidenceKept(context, extensionId)).records[0]?.id ?? '';
  await archive.open(id);
  await expect(archive.page.getByRole('region', { name: 'Tidsstämpel' })).toContainText(
    'Väntar. Tjänsten har ett fel just nu.',
  );
  await archive.page.close();
  await facebook.page.goto('about:blank');
  await killWorker(context);
  authority.be('right');
  // Only the alarm wakes the worker. It was set for the time in the store, half a minute after the attempt; that half
  // minute passes now.
  const { alarm, due } = await dueNow(context, extensionId);
  expect(Math.round(alarm ?? 0)).toBe(due);
  const { store } = await stamped(context, extensionId);
  expect(chainFaults(store)).toEqual([]);
});

test('a wrong answer is never kept; the archive says what happened, what is safe and what to do', async ({
  facebook,
  context,
  extensionId,
  authority,
  archive,
}) => {
  authority.be('expired');
  const card = await facebook.assess(keyOf(comments.advert));
  await card.judge('9');
  await card.skipTheWait();
  expect(await card.ended()).toContain('Borttaget.');
  const store = await waitUntil(
    'both failures',
    async () => {
      const now = await evidenceKept(context, extensionId);
      return lifeIn(now).filter(({ kind }) => kind === 'stamp-failed').length === 2 ? now : undefined;
    },
    MUST_COME,
    300,
  );
  expect(lifeIn(store).find(({ kind }) => kind === 'stamp-failed')?.data).toMatchObject({ reason: 'validity' });
  const id = store.records[0]?.id ?? '';
  await archive.open(id);
  await expect(archive.page.getByRole('region', { name: 'Tidsstämpel' })).toContainText(
    'Tjänstens certifikat hade gått ut. Stämpeln sparades inte. Beviset är sparat och signerat. Kontakta den ' +
      'som driver tjänsten',
  );
  // The service has renewed its certificate, and the official presses.
  authority.be('right');
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#time-stamps`);
  await options.getByRole('button', { name: 'Prova tjänsten' }).click();
  await expect(options.getByText('Tjänsten svarar rätt. Den heter Övningens tidsstämplar.')).toBeVisible();
  await options.getByRole('button', { name: 'Försök igen' }).click();
  await stamped(context, extensionId);
});

test('says by how many days the computer’s clock is wrong', async ({
  facebook,
  context,
  extensionId,
  authority,
  archive,
}) => {
  authority.setClock(3 * 86_400_000);
  const card = await facebook.assess(keyOf(comments.advert));
  await card.judge('9');
  await card.skipTheWait();
  await card.ended();
  const { store } = await stamped(context, extensionId);
  await archive.open(store.records[0]?.id ?? '');
  await expect(archive.page.getByRole('region', { name: 'Tidsstämpel' })).toContainText(
    'Datorns klocka gick 3 dygn efter.',
  );
});

test.describe('without permission', () => {
  test.use({ permission: false });

  test('sends no request, says that permission is missing, and still removes', async ({
    facebook,
    context,
    extensionId,
    authority,
    archive,
  }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    await archive.open((await evidenceKept(context, extensionId)).records[0]?.id ?? '');
    await expect(archive.page.getByRole('region', { name: 'Tidsstämpel' })).toContainText(
      'Väntar. Webbläsaren får inte tala med tjänsten än.',
    );
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html#time-stamps`);
    await expect(options.getByText('2 stämplar väntar.')).toBeVisible();
    await expect(options.getByRole('button', { name: 'Tillåt kontakt med tjänsten' })).toBeVisible();
    expect(authority.questions).toEqual([]);
  });
});
