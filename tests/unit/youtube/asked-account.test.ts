/**
 * Which account the session has now: YouTube's server is asked again, since a page is not told of a switch in another
 * tab.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskEnv } from '../../../lib/platforms/contract';
import { youtube } from '../../../lib/platforms/youtube';
import { watchPage } from './page';

const municipality = {
  LOGGED_IN: true,
  DATASYNC_ID: 'UCovningskommun00000000A||107',
  DELEGATED_SESSION_ID: 'UCovningskommun00000000A',
};
const person = { LOGGED_IN: true, DATASYNC_ID: '107||' };
const config = (data: object): string => `<script type="text/plain">ytcfg.set(${JSON.stringify(data)});</script>`;
const page = (): Document => watchPage('', { extra: config(municipality) });

interface Asked {
  env: AskEnv;
  addresses: string[];
  /** How many chunks the reader took. */
  taken: () => number;
}

/** A server that sends these chunks. */
function server(pieces: string[], status = 200): Asked {
  const addresses: string[] = [];
  let at = 0;
  const env: AskEnv = {
    signal: new AbortController().signal,
    fetch: (address) => {
      addresses.push(address);
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          pull(controller) {
            const piece = pieces[at];
            at += 1;
            if (piece === undefined) controller.close();
            else controller.enqueue(new TextEncoder().encode(piece));
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body, { status }));
    },
  };
  return { env, addresses, taken: () => at };
}
const unreachable: Asked = {
  ...server([]),
  env: { ...server([]).env, fetch: () => Promise.reject(new TypeError('offline')) },
};
const html = (data: object): string => `<!doctype html><head>${config(data)}</head><body>`;
const ask = (root: Document, { env }: Asked): Promise<void> => youtube.askAccount?.(root, env) ?? Promise.resolve();

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the acting account, when the server is asked again', () => {
  it('is known when the server names it as at load, and is current', async () => {
    const root = page();
    const asked = server([html(municipality)]);
    await ask(root, asked);
    expect(youtube.readAccount(root, '')).toMatchObject({
      kind: 'acting',
      id: 'ucovningskommun00000000a',
      live: true,
    });
    expect(asked.addresses).toEqual([root.URL]);
  });

  it.each([
    ['another account', person],
    ['nobody', { LOGGED_IN: false, DATASYNC_ID: '' }],
  ])('is unknown when the server says %s: the account was switched in another tab', async (_who, now) => {
    const root = page();
    await ask(root, server([html(now)]));
    expect(youtube.readAccount(root, '').kind).toBe('unknown');
  });

  it('is no longer current after ten seconds', async () => {
    const root = page();
    await ask(root, server([html(municipality)]));
    vi.advanceTimersByTime(10_000);
    expect(youtube.readAccount(root, '')).toMatchObject({ kind: 'acting', live: false });
  });

  it.each<[string, () => Asked]>([
    ['refuses', () => server([html(municipality)], 403)],
    ['says nothing of it', () => server(['<!doctype html><body>'])],
    [
      'says it in a title only',
      () => server([`<title>ytcfg.set(${JSON.stringify(municipality)});</title><script>1</script>`]),
    ],
  ])('is unknown when the server %s, whatever it said before', async (_how, later) => {
    const root = page();
    await ask(root, server([html(municipality)]));
    await ask(root, later());
    expect(youtube.readAccount(root, '').kind).toBe('unknown');
  });

  it.each<[string, () => Asked]>([
    ['cannot be reached', () => unreachable],
    ['is asked too often', () => server([], 429)],
    ['is out of order', () => server([], 503)],
  ])('is kept, and becomes outdated, when the server %s', async (_how, later) => {
    const root = page();
    await ask(root, server([html(municipality)]));
    vi.advanceTimersByTime(9_000);
    await ask(root, later());
    expect(youtube.readAccount(root, '')).toMatchObject({ kind: 'acting', live: true });
    vi.advanceTimersByTime(1_000);
    expect(youtube.readAccount(root, '')).toMatchObject({ kind: 'acting', live: false });
  });

  it('is not taken from an answer that was requested before another and came after it', async () => {
    const root = page();
    let send: (response: Response) => void = () => undefined;
    const slow = new Promise<Response>((resolve) => (send = resolve));
    const before = ask(root, { ...unreachable, env: { ...unreachable.env, fetch: () => slow } });
    vi.advanceTimersByTime(1_000);
    await ask(root, server([html(person)]));
    send(new Response(html(municipality)));
    await before;
    expect(youtube.readAccount(root, '').kind).toBe('unknown');
  });

  it('is read from scripts only, also where one comes in several chunks, and nothing more is read', async () => {
    const root = page();
    const whole = html(municipality);
    const asked = server([
      '<!doctype html><title>ytcfg.set({"LOGGED_IN":true,"DATASYNC_ID":"UCannan||9"});</title>',
      whole.slice(0, 70),
      whole.slice(70),
      'x'.repeat(1_000),
      'x'.repeat(1_000),
    ]);
    await ask(root, asked);
    expect(youtube.readAccount(root, '')).toMatchObject({ kind: 'acting', id: 'ucovningskommun00000000a' });
    expect(asked.taken()).toBeLessThan(5);
  });
});
