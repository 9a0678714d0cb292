// @vitest-environment jsdom
/** What a visit to the municipality's page reports of questions: keys and times, never text, and nothing unseen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountState } from '../../../lib/domain/account';
import type { ItemReading } from '../../../lib/domain/item';
import type { Request } from '../../../lib/messaging/protocol';
import type { Control, Session } from '../../../lib/overlay/session';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { aSession } from './a-session';
import { showFacebookPost } from './facebook-post';

install();

/** Stands in for the browser's observer: what has come into view. */
class Eyes {
  static last: Eyes | undefined;
  constructor(private readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    Eyes.last = this;
  }
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
  come = (...targets: Element[]): void => this.tell(targets.map((target) => ({ target, isIntersecting: true })));
}

type Seen = Request<'questions.seen'>;
const QUESTION = '9200000000000001';
const ANSWER = '9300000000000001';
const municipality = { ...facebookPage, ownerKeys: ['61550000000001', 'exempelkommun'] };
const asked = `facebook:comment:${QUESTION}`;
const answered = { itemKey: asked, replyKey: `facebook:comment:${ANSWER}` };

let told: Seen[];
let stop: AbortController;
let reads: string[];
let accepts: boolean;

const itemOf = (id: string): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;

/** The reply is the municipality's own. */
const byThePage = (reading: ItemReading): ItemReading =>
  reading.ref.id === ANSWER
    ? { ...reading, author: { name: municipality.name, profileUrl: null, id: '61550000000001' } }
    : reading;

/** Starts on the page with these items in view. */
async function see(
  ids: string[],
  {
    cookie = 'c_user=100000000000001; i_user=61550000000001',
    edit = byThePage,
    wait = 3_000,
    isSameVisit = false,
    onPage = [QUESTION, ANSWER],
  } = {},
): Promise<{ session: Session }> {
  if (!isSameVisit) vi.resetModules();
  const { followQuestions } = await import('../../../lib/overlay/features/follow-questions');
  const platform: Platform = {
    ...facebook,
    readAccount: (root) => {
      if (cookie === '') throw new Error('nothing says who is acting');
      return facebook.readAccount(root, cookie);
    },
    read: (root, item) => {
      reads.push(item.ref.id ?? '');
      return edit(facebook.read(root, item));
    },
  };
  const items = onPage.map(itemOf);
  const session = aSession(platform, municipality, {
    signal: stop.signal,
    controls: new Map(items.map((item) => [item.element, { item } as Control])),
  });
  followQuestions(session);
  Eyes.last?.come(...items.filter(({ ref }) => ids.includes(ref.id ?? '')).map(({ element }) => element));
  await vi.advanceTimersByTimeAsync(wait);
  return { session };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IntersectionObserver', Eyes);
  showFacebookPost();
  const own = document.createElement('a');
  own.href = 'https://www.facebook.com/exempelkommun';
  itemOf(ANSWER).element.append(own);
  extension.forget();
  [told, reads, accepts] = [[], [], true];
  extension.background = (message) => {
    const { kind, payload } = message as { kind: string; payload: Seen };
    if (kind === 'questions.seen' && accepts) told.push(structuredClone(payload));
    return accepts ? { ok: true, value: {} } : { ok: false, problem: 'unexpected', detail: 'stopped' };
  };
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const all = () => ({
  questions: told.flatMap((seen) => seen.questions),
  answers: told.flatMap((seen) => seen.answers),
});

describe('an official looks through a post of the municipality’s', () => {
  it('and the question there is reported with its link and time, without a press and without its text', async () => {
    await see([QUESTION]);
    expect(told).toHaveLength(1);
    expect(all().questions).toEqual([
      {
        itemKey: asked,
        link: expect.stringContaining(`comment_id=${QUESTION}`) as string,
        written: expect.objectContaining({ iso: '2025-11-23T13:13:20.000Z' }) as object,
      },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/gymmet|Anna/u);
  });

  it('and the page’s own reply under it is reported as its answer', async () => {
    await see([QUESTION, ANSWER]);
    expect(all().answers).toEqual([answered]);
    expect(all().questions.map(({ itemKey }) => itemKey)).toEqual([asked]);
  });

  it('and the reply closes the question also where it names nobody', async () => {
    await see([ANSWER], { edit: (reading) => ({ ...byThePage(reading), mentions: [] }) });
    expect(all().answers).toEqual([answered]);
  });

  it('and only what is in view is read', async () => {
    await see([]);
    expect(reads).toEqual([]);
    expect(told).toEqual([]);
  });

  it('and nothing is reported twice in one visit', async () => {
    const { session } = await see([QUESTION, ANSWER]);
    for (const look of session.lookers) look({ ours: [QUESTION, ANSWER].map(itemOf), others: [], gone: [] });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(1);
  });

  it('and what the background refused is reported again', async () => {
    accepts = false;
    await see([QUESTION]);
    accepts = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(all().questions.map(({ itemKey }) => itemKey)).toEqual([asked]);
  });
});

describe('nothing that was seen is lost', () => {
  it('when the view is left before the report: the next view reports it', async () => {
    await see([QUESTION, ANSWER], { wait: 500 });
    expect(told).toEqual([]);
    stop.abort();
    stop = new AbortController();
    await see([QUESTION, ANSWER], { isSameVisit: true });
    expect(all().questions.map(({ itemKey }) => itemKey)).toEqual([asked]);
    expect(all().answers).toEqual([answered]);
  });

  it('when the answer was seen first: it is reported again with its question', async () => {
    await see([ANSWER], { edit: (reading) => ({ ...byThePage(reading), mentions: [] }) });
    Eyes.last?.come(itemOf(QUESTION).element);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told.at(-1)?.questions.map(({ itemKey }) => itemKey)).toEqual([asked]);
    expect(told.at(-1)?.answers).toEqual([answered]);
  });
});

describe('a reply closes nothing', () => {
  const author = { name: null, profileUrl: null, id: null };
  it('when its author cannot be read', async () => {
    await see([ANSWER], { edit: (reading) => ({ ...reading, author, mentions: [] }) });
    expect(all().answers).toEqual([]);
  });

  it('when somebody else wrote it', async () => {
    const other = { name: 'Bo', profileUrl: 'https://www.facebook.com/bo.exempel', id: '100000000000078' };
    await see([ANSWER], { edit: (reading) => ({ ...reading, author: other, mentions: [] }) });
    expect(all().answers).toEqual([]);
  });

  it('when it is addressed to somebody else in the thread', async () => {
    await see([QUESTION, ANSWER], {
      edit: (reading) => ({
        ...byThePage(reading),
        mentions: [{ name: 'Bo', href: 'https://www.facebook.com/bo.exempel' }],
      }),
    });
    expect(all().answers).toEqual([]);
  });
});

describe('a question that was asked after a reply to the same person', () => {
  const LATER = '9400000000000001';
  const lower = `facebook:comment:${LATER}`;
  /**
   * A follow-up by the person who asked, below the page's reply in its thread, or above it where only the time says
   * that it is later.
   */
  const asksAgain = (where: 'after' | 'before'): void => {
    const { element } = itemOf(ANSWER);
    const coded = (id: string): string => encodeURIComponent(btoa(`comment:7100000000000001_${id}`));
    const html = element.outerHTML
      .replaceAll(ANSWER, LATER)
      .replaceAll(coded(ANSWER), coded(LATER))
      .replace('i höst!', 'men vilken dag öppnar ni?');
    element.insertAdjacentHTML(where === 'after' ? 'afterend' : 'beforebegin', html);
    itemOf(LATER).element.querySelector('a[href$="/exempelkommun"]')?.remove();
  };
  const by = (iso: Record<string, string | null>) => (reading: ItemReading) => {
    const own = byThePage(reading);
    const { id } = reading.ref;
    const author = { name: 'Anna', profileUrl: 'https://www.facebook.com/anna.exempel', id: null };
    return {
      ...own,
      author: id === ANSWER ? own.author : author,
      mentions: id === ANSWER ? [{ name: 'Anna', href: 'https://www.facebook.com/anna.exempel' }] : [],
      postedAt: { raw: null, precision: 'unknown' as const, iso: iso[id ?? ''] ?? null },
    };
  };
  const asksSomething = async (where: 'after' | 'before', iso: Record<string, string | null> = {}) => {
    asksAgain(where);
    const { session } = await see([QUESTION, ANSWER, LATER], { edit: by(iso), onPage: [QUESTION, ANSWER, LATER] });
    // The page is redrawn, and everything on it is read again.
    for (const look of session.lookers) look({ ours: [QUESTION, ANSWER, LATER].map(itemOf), others: [], gone: [] });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(all().questions.map(({ itemKey }) => itemKey)).toContain(lower);
    return all().answers.map(({ itemKey }) => itemKey);
  };

  it('is not answered by that reply, however often the page is read', async () => {
    expect(await asksSomething('after')).toEqual([asked]);
  });

  const [early, late] = ['2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z'];
  it('is not answered by it where the question stands above it with a later time', async () => {
    expect(await asksSomething('before', { [ANSWER]: early, [LATER]: late })).toEqual([asked]);
  });

  it('is answered by it where the question stands below it with an earlier time', async () => {
    expect(await asksSomething('after', { [ANSWER]: late, [LATER]: early })).toContain(lower);
  });

  it('that was asked before the reply is answered by it', async () => {
    expect(await asksSomething('before')).toEqual(expect.arrayContaining([asked, lower]));
  });
});

describe('nothing is reported of an official’s private reading', () => {
  const cookies: [AccountState, string][] = [
    ['private', 'c_user=100000000000001'],
    ['unknown', ''],
  ];
  it.each(cookies)('while the account is %s', async (_, cookie) => {
    await see([QUESTION, ANSWER], { cookie });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual([]);
  });
});
