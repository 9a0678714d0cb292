// @vitest-environment jsdom
/**
 * The page's side of an act: messages pass between the comparison and the press, so text and account are checked again
 * here, and the account for as long as the act lasts. Acts of one page run one at a time, and a look waits for the act
 * before it. (long because all of it needs the same page)
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Control, Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { RemovalAct } from '../../../lib/domain/outcome';
import type { ActEnv, FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { itemKey } from '../../../lib/domain/item-key';
import { aSession as sessionOf } from './a-session';
import { facebookPage } from '../../commands/setup/practice-register';
import { extension, install, ID } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { bringAnswers, hearCommands } = await import('../../../lib/overlay/features/hear-commands');
const { arrive } = await import('../../../lib/overlay/features/late-feature');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
const AS_MUNICIPALITY = 'i_user=61550000000001';
const AS_ONESELF = 'i_user=100000000000001';
const pressed: RemovalAct = { kind: 'pressed', step: 'done', trace: 'test' };

/** The account in the cookie. The page's own data says the municipality throughout. */
let cookie = AS_MUNICIPALITY;
/** What the driver does, and how often it was called. */
let drive: (env: ActEnv) => Promise<RemovalAct> = () => Promise.resolve(pressed);
const driven: string[] = [];
/** For each look: whether it was told that the page is newer than what is known of the item. */
const isNew: unknown[] = [];

/** The real adapter reads; only its driver is a stand-in. */
const platform: Platform = {
  ...facebook,
  readAccount: (root) => facebook.readAccount(root, cookie),
  perform: (_root, item, _act, env) => {
    driven.push(`perform ${item.ref.id ?? ''}`);
    return drive(env);
  },
  seen: (_root, _ref, _act, { loadedAfter }) => {
    driven.push('seen');
    isNew.push(loadedAfter);
    return Promise.resolve({ kind: 'gone', method: 'test', at: '' });
  },
};

const aSession = (changes?: Partial<Session>): Session => sessionOf(platform, municipality, changes);

const item = (id = '9200000000000006'): FoundItem =>
  facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;
const wordsOf = (found: FoundItem): string => facebook.read(document, found).text.normalised;
const perform = (
  changes: { text?: string; notAfter?: number } = {},
  session = aSession(),
  found = item(),
): Promise<RemovalAct> =>
  answers['item.perform'](
    {
      ref: found.ref,
      act: 'delete',
      text: wordsOf(found),
      sealed: null,
      notAfter: Date.now() + 60_000,
      lastPress: 'extension',
      flowId: 'f1',
      ...changes,
    },
    session,
  );
const unread = (session = aSession()): Promise<RemovalAct> =>
  answers['item.remove-unread']({ ref: item().ref, notAfter: Date.now() + 60_000, lastPress: 'extension' }, session);

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  cookie = AS_MUNICIPALITY;
  drive = () => Promise.resolve(pressed);
  driven.length = 0;
});

describe('an act on the page', () => {
  it('runs when text and account are unchanged', async () => {
    expect(await perform()).toMatchObject(pressed);
    expect(driven).toEqual(['perform 9200000000000006']);
  });

  const ended = new AbortController();
  ended.abort();
  it.each<[string, () => Promise<RemovalAct>, RemovalAct['stopped']]>([
    ['the words changed after they were compared', () => perform({ text: 'något annat' }), undefined],
    [
      'one has become oneself',
      () => {
        cookie = AS_ONESELF;
        return perform();
      },
      'account',
    ],
    [
      'one has become oneself, and the item is one that must not be read',
      () => {
        cookie = AS_ONESELF;
        return unread();
      },
      'account',
    ],
    [
      'the item stands in nobody’s registered thread',
      () => perform({}, aSession({ registeredOf: () => null })),
      'account',
    ],
    ['the page slept past its time', () => perform({ notAfter: Date.now() - 1 }), 'time'],
    ['the page view has ended', () => perform({}, aSession({ signal: ended.signal })), 'page'],
    [
      'the item is not there any more',
      () => {
        const found = item();
        const text = wordsOf(found);
        found.element.remove();
        return perform({ text }, aSession(), found);
      },
      undefined,
    ],
  ])('presses nothing when %s', async (_what, act, stopped) => {
    const { kind, stopped: by } = await act();
    expect([kind, by]).toEqual(['changed', stopped]);
    expect(driven).toEqual([]);
  });
});

describe('where the page does not tell of a switch in another tab', () => {
  const asking = (answer: () => void, reading: Partial<Platform> = {}): Session =>
    aSession({
      platform: { ...platform, ...reading, askAccount: () => Promise.resolve(void driven.push('asked')).then(answer) },
    });

  it('asks the platform before anything is driven, and its answer stops the act', async () => {
    const session = asking(() => (cookie = AS_ONESELF));
    expect(await perform({}, session)).toMatchObject({ kind: 'changed', step: 'find', stopped: 'account' });
    expect(driven).toEqual(['asked']);
  });

  it('asks the platform again when the flow reads the account', async () => {
    const session = asking(() => (cookie = AS_ONESELF));
    const { classification } = await answers['account.read']({ ref: item().ref }, session);
    expect([classification.state, driven]).toEqual(['unknown', ['asked']]);
  });

  it('presses nothing when the signs agree but all date from the page’s load', async () => {
    const stale: Platform['readAccount'] = (root) => ({ ...facebook.readAccount(root, cookie), live: false });
    const session = asking(() => undefined, { readAccount: stale });
    expect(await perform({}, session)).toMatchObject({ stopped: 'account' });
    expect(driven).toEqual(['asked']);
  });
});

describe('where the cookie cannot be read', () => {
  // Also a document whose cookie has named no account before: one that has is another case.
  beforeEach(() => {
    (globalThis as { uppsiktNamedByCookie?: WeakSet<Document> }).uppsiktNamedByCookie?.delete(document);
  });

  it('the page’s own signs agree, and nothing is pressed: the reply box dates from the load too', async () => {
    cookie = '';
    expect(facebook.readAccount(document, cookie)).toMatchObject({ kind: 'acting', id: '61550000000001' });
    expect(await perform()).toMatchObject({ kind: 'changed', stopped: 'account' });
    expect(await unread()).toMatchObject({ kind: 'changed', stopped: 'account' });
    expect(driven).toEqual([]);
  });

  it('the flow is told that none of the signs is current', async () => {
    cookie = '';
    const { classification } = await answers['account.read']({ ref: item().ref }, aSession());
    expect(classification).toMatchObject({ state: 'unknown', notOfNow: true });
    cookie = AS_MUNICIPALITY;
    const known = await answers['account.read']({ ref: item().ref }, aSession());
    expect(known.classification).toMatchObject({ state: 'municipality' });
  });
});

describe('an act that lasts', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }),
  );
  afterEach(() => void vi.useRealTimers());
  /** The driver waits for its next press until it is stopped or released. */
  function waiting(): { stopped: Promise<string>; begun: Promise<void>; letGo: () => void } {
    let [letGo, begin]: (() => void)[] = [];
    let stop: (why: string) => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const stopped = new Promise<string>((resolve) => (stop = resolve));
    drive = ({ signal }) =>
      new Promise((resolve) => {
        letGo = () => {
          stop('not stopped');
          resolve(pressed);
        };
        signal.addEventListener('abort', () => {
          stop('stopped');
          resolve({ kind: 'changed', step: 'item', trace: 'stopped' });
        });
        begin?.();
      });
    return { stopped, begun, letGo: () => letGo?.() };
  }

  it('ends before its next press when the account becomes the private one', async () => {
    const { stopped, begun } = waiting();
    const act = perform();
    await begun;
    cookie = AS_ONESELF;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await stopped).toBe('stopped');
    expect(await act).toMatchObject({ kind: 'changed', stopped: 'account' });
  });

  it('reads the account with each check before a press, and says that the account stopped it', async () => {
    let mayPress: boolean | undefined;
    drive = ({ asSealed, signal }) => {
      cookie = AS_ONESELF;
      mayPress = asSealed?.();
      return Promise.resolve({ kind: 'changed', step: 'confirm', trace: String(signal.aborted) });
    };
    expect(await perform()).toMatchObject({ kind: 'changed', step: 'confirm', stopped: 'account', trace: 'true' });
    expect(mayPress).toBe(false);
  });

  it('ends when its worker is gone', async () => {
    const { stopped, begun } = waiting();
    const act = perform();
    await begun;
    extension.disconnect();
    expect(await stopped).toBe('stopped');
    await act;
  });

  it('is not driven when its worker goes while the platform is asked for the account', async () => {
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const asking = { ...platform, askAccount: () => (asked.resolve(), answered.promise) };
    const act = perform({}, aSession({ platform: asking }));
    await asked.promise;
    extension.disconnect();
    answered.resolve();
    expect(await act).toMatchObject({ kind: 'changed', step: 'find' });
    expect(driven).toEqual([]);
  });

  it('ends when its page view ends', async () => {
    const view = new AbortController();
    const { stopped, begun } = waiting();
    const act = perform({}, aSession({ signal: view.signal }));
    await begun;
    view.abort();
    expect(await stopped).toBe('stopped');
    await act;
  });

  it('ends when its time is up', async () => {
    const { stopped, begun } = waiting();
    const act = perform({ notAfter: Date.now() + 5_000 });
    await begun;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await stopped).toBe('stopped');
    expect(await act).toMatchObject({ kind: 'changed', stopped: 'time' });
  });

  it('delays the next act, and the look whether the item is gone', async () => {
    const { begun, letGo } = waiting();
    const first = perform();
    await begun;
    const look = answers['item.seen']({ ref: item().ref, act: 'delete', since: '2026-11-24T09:00:00Z' }, aSession());
    const second = perform({}, aSession(), item('9200000000000001'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(driven).toEqual(['perform 9200000000000006']);
    drive = () => Promise.resolve(pressed);
    letGo();
    await Promise.all([first, second, look]);
    expect(driven.slice().sort()).toEqual(['perform 9200000000000001', 'perform 9200000000000006', 'seen']);
  });
});

it('a look is told whether the page was loaded after the item became known', async () => {
  const look = (since: string) => answers['item.seen']({ ref: item().ref, act: 'delete', since }, aSession());
  isNew.length = 0;
  await look(new Date(performance.timeOrigin - 1).toISOString());
  await look(new Date(performance.timeOrigin + 1).toISOString());
  await look('no time');
  expect(isNew).toEqual([true, false, false]);
});

it('a page that was loaded before an item went does not report it as back', async () => {
  const key = itemKey(item().ref);
  const session = aSession({ controls: new Map([[item().element, { item: item() } as Control]]) });
  const stands = (since: string) => answers['item.stands']({ itemKey: key, since }, session);
  expect(await stands(new Date(performance.timeOrigin - 1).toISOString())).toEqual({ stands: 'shown' });
  expect(await stands(new Date(performance.timeOrigin + 1).toISOString())).toEqual({ stands: 'unseen' });
  expect(await stands('no time')).toEqual({ stands: 'unseen' });
});

describe('the account reported for an item', () => {
  const state = async (session = aSession()): Promise<string> =>
    (await answers['account.read']({ ref: item().ref }, session)).classification.state;

  it('is the municipality’s only in its own registered thread', async () => {
    expect(await state()).toBe('municipality');
    expect(await state(aSession({ registeredOf: () => null }))).toBe('unknown');
    cookie = AS_ONESELF;
    expect(await state()).not.toBe('municipality');
  });
});

describe('a request to the page', () => {
  it('is heard only from our own background', async () => {
    bringAnswers(answers, () => 'hidden');
    arrive('adapter', () => undefined);
    hearCommands(
      () => aSession(),
      () => Promise.resolve(),
    );
    const message = {
      command: 'item.perform',
      request: {
        ref: item().ref,
        act: 'delete',
        text: wordsOf(item()),
        sealed: null,
        notAfter: Date.now() + 60_000,
        lastPress: 'extension',
      },
    };
    expect(extension.receive(message, { id: 'another' })).toBeUndefined();
    expect(extension.receive(message, { id: ID, tab: { id: 1 } as never })).toBeUndefined();
    expect(driven).toEqual([]);
    expect(await extension.receive(message, { id: ID })).toMatchObject(pressed);
  });
});

describe('a press of an act', () => {
  const answering = (answer: unknown): unknown[] => {
    const asked: unknown[] = [];
    extension.background = (message) => {
      if ((message as { kind: string }).kind === 'flow.press') asked.push(message);
      return (message as { kind: string }).kind === 'flow.press' ? answer : { ok: true, value: {} };
    };
    return asked;
  };
  const drivenOnce = async (act: () => Promise<RemovalAct>): Promise<{ may: unknown; stopped: boolean }> => {
    let seen: { may: unknown; stopped: boolean } = { may: 'not asked', stopped: false };
    drive = async ({ beginPress, signal }) => {
      seen = { may: await beginPress?.('entry'), stopped: signal.aborted };
      return { kind: 'changed', step: 'item', trace: 'test' };
    };
    await act();
    return seen;
  };

  it('needs the background’s yes, since Ångra is recorded there', async () => {
    const asked = answering({ ok: true, value: { may: true } });
    expect(await drivenOnce(() => perform())).toEqual({ may: true, stopped: false });
    expect(asked).toEqual([{ kind: 'flow.press', payload: { flowId: 'f1', press: 'entry' } }]);
  });

  it.each([
    ['was undone', { ok: true, value: { may: false } }],
    ['has nobody left to look afterwards', undefined],
  ])('is not made for an act that %s, and the driving stops', async (_what, answer) => {
    answering(answer);
    expect(await drivenOnce(() => perform())).toEqual({ may: false, stopped: true });
  });

  it('that gets no answer is waited for no longer than the act lives', async () => {
    answering(new Promise(() => undefined));
    let may: unknown;
    drive = async ({ beginPress }) => {
      const asked = beginPress?.('entry');
      extension.disconnect();
      may = await asked;
      return { kind: 'changed', step: 'item', trace: 'test' };
    };
    await perform();
    expect(may).toBe(false);
  });

  it('for an unread removal has no undo', async () => {
    const asked = answering({ ok: true, value: { may: false } });
    expect(await drivenOnce(() => unread())).toEqual({ may: undefined, stopped: false });
    expect(asked).toEqual([]);
  });
});
