// @vitest-environment jsdom
/**
 * On unregistered pages the script reads only the address and the owner of an item's thread: no texts, no account
 * (flows, US1; issue: bars).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisteredAccount } from '../../lib/domain/account';
import type { FoundItem, Platform } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { youtube } from '../../lib/platforms/youtube';
import { facebookPage, youtubeChannel } from '../commands/setup/practice-register';
import { wordsRead } from './words-read';
import { MUST_COME } from '../unit/must-come';
import { rootOf } from '../unit/roots-of-ours';
import { threadHtml, watchPage } from '../unit/youtube/page';

/** What the content script asked of the background. */
const sent: string[] = [];
let register: RegisteredAccount[] = [];
/** How many times injecting into the page's own world fails. */
let refusals = 0;

// The extension API is the only browser part that is missing here.
const extension = {
  id: 'uppsikt',
  getURL: (path: string) => `chrome-extension://uppsikt/${path}`,
  sendMessage: ({ kind, payload }: { kind: string; payload: { name?: string } }) => {
    sent.push(kind);
    if (payload.name === 'page-world' && refusals > 0) {
      refusals -= 1;
      return Promise.resolve({ ok: false, problem: 'unexpected', detail: 'no world' });
    }
    return Promise.resolve({
      ok: true,
      value:
        kind === 'session.open'
          ? { language: 'sv', register, learnt: [], underWay: [], covered: { refs: [], pictures: [] } }
          : {},
    });
  },
};
Object.assign(globalThis, { browser: { runtime: extension }, chrome: { runtime: extension } });
const { openSession } = await import('../../lib/overlay/start');

/** The real adapter, with a log of which part was called for which item. */
function spying(platform: Platform): { platform: Platform; asked: { part: string; item: string | null }[] } {
  const asked: { part: string; item: string | null }[] = [];
  const spied = new Proxy(platform, {
    get: (own, part: keyof Platform) => {
      const value: unknown = own[part];
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const item = given.find(
          (each): each is FoundItem => typeof each === 'object' && each !== null && 'ref' in each,
        );
        asked.push({ part, item: item?.ref.id ?? null });
        return (value as (...all: unknown[]) => unknown)(...given);
      };
    },
  });
  return { platform: spied, asked };
}

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
/** The same unit under another page, with ids of its own, as in the official's own feed. */
const strangers = (unit: string): string =>
  unit
    .replaceAll('exempelkommun', 'annansida')
    .replaceAll('Exempelkommun', 'Annan sida')
    .replace(
      /comment_id=(Y29tb[A-Za-z0-9%]*)/g,
      (_, coded: string) => `comment_id=${btoa(atob(decodeURIComponent(coded)).replaceAll('_9', '_8'))}`,
    )
    .replace(/comment_id=9/g, 'comment_id=8')
    .replace(/id="(\w+)"/g, 'id="s$1"')
    .replace(
      /aria-(labelledby|describedby)="([^"]*)"/g,
      (_, name: string, ids: string) =>
        `aria-${name}="${ids
          .split(' ')
          .map((id) => `s${id}`)
          .join(' ')}"`,
    );

function open(url: string, page: string): void {
  (globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } }).jsdom.reconfigure({ url });
  document.documentElement.innerHTML = page.replace(/^[\s\S]*?<html[^>]*>/, '').replace('</html>', '');
}

const pages: AbortController[] = [];
const WAIT = { timeout: MUST_COME, interval: 20 };

async function visit(platform: Platform): Promise<{ asked: { part: string; item: string | null }[]; words: string[] }> {
  const page = new AbortController();
  pages.push(page);
  const spy = spying(platform);
  const reading = wordsRead(window);
  await openSession(spy.platform, page.signal);
  // Looked through once, and once more as after a navigation. By then the first look and everything it started are
  // over.
  const looks = (): number => spy.asked.filter(({ part }) => part === 'owner').length;
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(0), WAIT);
  const first = looks();
  window.dispatchEvent(new window.PopStateEvent('popstate'));
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(first), WAIT);
  return { asked: spy.asked, words: reading.stop() };
}

const LOOKING = ['manifest', 'isModerationPage', 'ownerByAddress', 'findItems', 'itemAt', 'observeItems', 'owner'];
const municipality = { ...facebookPage, ownerKeys: ['exempelkommun'] };
const controls = (): string[] =>
  [...document.querySelectorAll('uppsikt-control')].map(
    (host) => rootOf(host)?.querySelector('button')?.dataset['item'] ?? '',
  );
/** Texts that visitors wrote on the page. This reading ends before the spy listens. */
const wordsOn = (platform: Platform): string[] =>
  platform
    .findItems(document)
    .filter(({ ref }) => ref.kind !== 'post')
    .map((item) => platform.read(document, item).text.raw)
    .filter((text) => text.length > 8);

describe('a page that nobody has registered', () => {
  beforeEach(() => {
    sent.length = 0;
    register = [municipality, youtubeChannel];
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.abort(new Error('closed'));
    document.documentElement.replaceChildren();
  });

  it('on Facebook: only the threads’ owners are asked for, no visitor’s text is read, and nothing of ours is added', async () => {
    open('https://www.facebook.com/annansida/posts/pfbid0Annan', strangers(html));
    const theirs = wordsOn(facebook);
    expect(theirs.length).toBeGreaterThan(2);
    const { asked, words } = await visit(facebook);
    expect(asked.filter(({ part }) => part === 'owner' || part === 'observeItems').length).toBeGreaterThan(0);
    expect(asked.filter(({ part }) => !LOOKING.includes(part))).toEqual([]);
    expect(words.filter((read) => theirs.some((text) => text.includes(read)))).toEqual([]);
    expect([...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('uppsikt-'))).toEqual([]);
    // The code that could read more is not even injected.
    expect(sent).toEqual(['session.open']);
  });

  it('in a feed with the municipality’s post among others’: only the owner of the others is asked for', async () => {
    const unit = /<div><div aria-posinset="1"[\s\S]*?(?=<\/div>\s*<\/div>\s*(?:<script|<\/body))/.exec(html)?.[0] ?? '';
    open(
      'https://www.facebook.com/',
      html.replace(unit, `${unit}${strangers(unit).replace('aria-posinset="1"', 'aria-posinset="2"')}`),
    );
    const ids = facebook.findItems(document).flatMap(({ ref }) => (ref.id === null ? [] : [ref.id]));
    expect(ids.filter((id) => id.startsWith('8')).length).toBeGreaterThan(2);
    const { asked } = await visit(facebook);
    expect(controls().length).toBeGreaterThan(2);
    expect(controls().filter((key) => key.includes(':8'))).toEqual([]);
    expect(asked.filter(({ part, item }) => item?.startsWith('8') === true && part !== 'owner')).toEqual([]);
    expect(sent).toContain('feature.bring');
  });

  it('on YouTube: only the channel’s owner is asked for, and no visitor’s text is read', async () => {
    const said = [
      { id: 'UgxAnna0000000004AaABAg', text: 'Det här är vad Anna har skrivit.' },
      { id: 'UgxBo000000000004AaABAg', text: 'Och det här är vad Bo har svarat.' },
    ];
    const page = watchPage(said.map((each) => threadHtml(each)).join(''), { owner: '@annankanal' });
    open('https://www.youtube.com/watch?v=ovning00001', page.documentElement.outerHTML);
    expect(wordsOn(youtube)).toHaveLength(2);
    const { asked, words } = await visit(youtube);
    expect(asked.filter(({ part }) => part === 'owner').length).toBeGreaterThan(1);
    expect(asked.filter(({ part }) => !LOOKING.includes(part))).toEqual([]);
    expect(words.filter((read) => said.some(({ text }) => text.includes(read)))).toEqual([]);
    expect(sent).toEqual(['session.open']);
  });

  describe('in Studio', () => {
    const studio = (channel: string): void =>
      open(
        `https://studio.youtube.com/channel/${channel}/comments/inbox`,
        [
          '<html><body><ytcp-comment id="row"><span id="name">Anna</span>',
          `<yt-formatted-string id="content-text">${STUDIO_WORDS}</yt-formatted-string></ytcp-comment></body></html>`,
        ].join(''),
      );
    const STUDIO_WORDS = 'Det här är vad Anna har skrivit i Studio.';
    /** What the page can hear from us, and what was looked up, in order. */
    const lookAt = async (): Promise<string[]> => {
      const page = new AbortController();
      pages.push(page);
      const heard: string[] = [];
      document.addEventListener('uppsikt-page-data', () => heard.push('asked'), { signal: page.signal });
      const spied = new Proxy(youtube, {
        get: (own, part: keyof Platform) => {
          if (part !== 'observeItems') return own[part];
          heard.push(...sent.filter((kind) => kind === 'feature.bring'), 'looks');
          return own[part];
        },
      });
      await openSession(spied, page.signal);
      for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
      return heard;
    };

    it('on somebody else’s channel nothing is looked at, and the page is asked nothing', async () => {
      studio('UCannan0000000000000000');
      expect(await lookAt()).toEqual([]);
      expect(sent).toEqual(['session.open']);
    });

    it('on a registered channel the script in the page’s own world is injected first, and then the page is looked at', async () => {
      const [id = ''] = youtubeChannel.ownerKeys;
      studio(`UC${id.slice(2)}`);
      const heard = await lookAt();
      await vi.waitFor(() => expect(heard).toContain('asked'), WAIT);
      expect(heard.slice(0, 2)).toEqual(['feature.bring', 'looks']);
    });

    it('when that script is late, the page is looked at without it, and fully once more when it has arrived', async () => {
      const [id = ''] = youtubeChannel.ownerKeys;
      studio(`UC${id.slice(2)}`);
      // Resets the flag to that of a fresh document: the world requested first has already arrived here.
      Object.assign((globalThis as { uppsiktPageWorld?: object }).uppsiktPageWorld ?? {}, { isHere: false });
      refusals = 2;
      const heard = await lookAt();
      const looks = (): number => heard.filter((each) => each === 'looks').length;
      await vi.waitFor(() => expect(looks()).toBe(1), WAIT);
      await vi.waitFor(() => expect(looks()).toBe(2), WAIT);
      expect(refusals).toBe(0);
    });
  });
});
