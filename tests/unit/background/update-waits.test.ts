/** A new version of Uppsikt is not installed while anything is under way. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { sealDraft } from '../../../lib/evidence/seal';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aCard, aPage, flowOf, judgementOf, TAB } from './a-card';
import { extension, install, ORIGIN } from './an-extension';
import { installLocks } from './web-locks';
import { MUST_COME } from '../must-come';

install();
installLocks();
const { deferUpdates } = await import('../../../lib/app/lifecycle/update-waits');
const { start } = await import('../../../lib/app/removal/removal-runner');
const { setCard } = await import('../../../lib/app/cards/card-sessions');

let db: EvidenceDatabase;
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  deferUpdates(db);
});

const waits = (): boolean => extension.session.has('update.waits');
/** An update arrives, and its handling has settled: nothing more is asked of the browser. */
async function comes(): Promise<void> {
  extension.updateComes();
  await vi.waitFor(() => expect(waits()).toBe(true), MUST_COME);
  await idle();
}
/** The alarm has been handled once the store has answered a later request. */
async function minutePasses(): Promise<void> {
  extension.alarm('uppsikt-update');
  await idle();
}
async function idle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await db.drafts.count();
}

describe('an update', () => {
  it('is installed at once when nothing is under way, and only once', async () => {
    extension.updateComes();
    await vi.waitFor(() => expect(extension.reloads).toBe(1), MUST_COME);
    expect(waits()).toBe(false);
    await minutePasses();
    expect(extension.reloads).toBe(1);
  });

  it('waits until the removal that runs has ended', async () => {
    let go: () => void = () => undefined;
    const untilReleased = new Promise<void>((resolve) => (go = resolve));
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const answers = aPage({
      during: async (command) => {
        if (command !== 'item.capture') return;
        begun();
        await untilReleased;
      },
    });
    extension.pages.set(TAB, answers);
    start(db, flowOf(uuid7(), { intent: 'save-only', tabId: TAB }), judgementOf());
    await hasBegun;
    await comes();
    await minutePasses();
    expect([extension.reloads, waits()]).toEqual([0, true]);
    go();
    await vi.waitFor(async () => expect(await db.flows.where('phase').equals('ended').count()).toBe(1), MUST_COME);
    await vi.waitFor(() => {
      extension.alarm('uppsikt-update');
      expect(extension.reloads).toBeGreaterThan(0);
    }, MUST_COME);
    expect(await db.records.count()).toBe(1);
  });

  it('waits until what is staged has been sealed', async () => {
    const draft = aDraft();
    await stageDraft(db, draft);
    await comes();
    expect(extension.reloads).toBe(0);
    await sealDraft(db, draft.id);
    await minutePasses();
    await vi.waitFor(() => expect(extension.reloads).toBe(1), MUST_COME);
  });

  it('waits while an official judges an item', async () => {
    await setCard(TAB, aCard());
    await comes();
    expect(extension.reloads).toBe(0);
    await setCard(TAB, null);
    await minutePasses();
    await vi.waitFor(() => expect(extension.reloads).toBe(1), MUST_COME);
  });

  it.each(['Chromium', 'Firefox'])(
    'waits while a page of ours is open in %s: it may be half filled in',
    async (which) => {
      extension.asFirefox = which === 'Firefox';
      extension.open.push(`${ORIGIN}by-hand.html`);
      await comes();
      expect(extension.reloads).toBe(0);
      extension.open.length = 0;
      await minutePasses();
      await vi.waitFor(() => expect(extension.reloads).toBe(1), MUST_COME);
    },
  );

  it('that was never announced is not installed at an alarm', async () => {
    await minutePasses();
    expect(extension.reloads).toBe(0);
  });
});
