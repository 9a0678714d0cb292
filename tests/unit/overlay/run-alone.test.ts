// @vitest-environment jsdom
/** A feature that throws at its start or at a look stops no other, and is reported with the page's health. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import { facebook } from '../../../lib/platforms/facebook';
import { extension, install } from '../background/an-extension';

install();
const { bring } = await import('../../../lib/overlay/features/late-feature');
const { brokenFeatures, runAlone, tellEach } = await import('../../../lib/overlay/features/run-alone');
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { default: adapterScript } = await import('../../../entrypoints/adapter');
const { default: guards } = await import('../../../entrypoints/guards');

const sent: string[] = [];
let stop: AbortController;
let heard: string[];
const session = (changes: Partial<Session> = {}): Session =>
  ({
    platform: facebook,
    signal: stop.signal,
    register: [],
    thread: null,
    covered: { refs: [], pictures: [] },
    controls: new Map(),
    lookers: new Set(),
    onThread: () => void heard.push('onThread'),
    ...changes,
  }) as unknown as Session;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stop = new AbortController();
  heard = [];
  sent.length = 0;
  extension.forget();
  extension.background = (message) => {
    sent.push((message as { kind: string }).kind);
    return { ok: true, value: { privateAccount: '' } };
  };
});
afterEach(() => {
  stop.abort();
  runAlone(
    brokenFeatures().map((id) => ({ id, start: () => undefined })),
    session(),
  );
  delete (globalThis as { uppsiktCover?: unknown }).uppsiktCover;
  vi.restoreAllMocks();
});

const throwing = (): never => {
  throw new Error('of one feature');
};

describe('features', () => {
  it('start in order, each by itself, and one that starts the next time is healthy again', () => {
    runAlone(
      [
        { id: 'first', start: throwing },
        { id: 'second', start: () => void heard.push('second') },
      ],
      session(),
    );
    expect([heard, brokenFeatures()]).toEqual([['second'], ['first']]);
    runAlone([{ id: 'first', start: () => void heard.push('first') }], session());
    expect([heard, brokenFeatures()]).toEqual([['second', 'first'], []]);
  });

  it('of the adapter script: a failing cover stops neither the seen pictures nor the marker', async () => {
    void adapterScript.main();
    Object.assign(globalThis, { uppsiktCover: throwing });
    const page = session();
    (await bring('adapter'))(page);
    expect(brokenFeatures()).toContain('cover');
    expect(brokenFeatures()).not.toContain('account-marker');
    expect(page.lookers.size).toBe(1);
    expect(heard).toEqual(['onThread']);
  });

  it('of the guards: the send guard starts when those before it did not', async () => {
    void guards.main();
    const lookers = { add: throwing } as unknown as Session['lookers'];
    (await bring('guards'))(session({ lookers }));
    expect(brokenFeatures()).toEqual(['vanished', 'seen-again']);
    await expect.poll(() => sent).toEqual(['guard.words']);
  });

  it('are reported with the health of the page', async () => {
    runAlone([{ id: 'send-guard', start: throwing }], session());
    expect(await answers['page.health']({}, session())).toMatchObject({ broken: ['send-guard'] });
  });
});

it('a look reaches every follower of the items, even if one of them throws', () => {
  tellEach([throwing, (seen: string) => void heard.push(seen)], 'an item');
  expect([heard, brokenFeatures()]).toEqual([['an item'], ['look']]);
});
