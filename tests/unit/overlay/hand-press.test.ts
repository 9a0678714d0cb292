// @vitest-environment jsdom
/**
 * A press by the official's own hand, where Uppsikt points: the same checks come before it as before a press of ours. A
 * difference from the sealed record stops it, ends its flow and meets later presses as usual. (long because all of it
 * is one press)
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { AccountReading, RegisteredAccount } from '../../../lib/domain/account';
import type { Act } from '../../../lib/domain/act';
import { itemKey } from '../../../lib/domain/item-key';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers, structureReaders } from '../../../lib/platforms/registry';
import { cardFailedText } from '../../../lib/i18n/card-failed';
import { aSession } from './a-session';
import { facebookPage } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { press, standFirst } from './hand-on-page';
import { facebookThread, find, sealedNow, youtubeThread, type PageWithThread } from './pages-with-a-thread';

install();
const { arrive } = await import('../../../lib/overlay/features/late-feature');
const { hearFirst } = await import('../../../lib/overlay/guards/first-in-line');
const { nativeWatch } = await import('../../../lib/overlay/guards/native-watch');
const { allow, allowedBy, disallow } = await import('../../../lib/overlay/guards/allowed-presses');
const { leaveToOfficial, pointAt, stopPointing } = await import('../../../lib/overlay/features/point-at');
arrive('adapter', () => undefined);
const { bringCardRequest } = await import('../../../lib/overlay/features/open-card');
bringCardRequest((await import('../../../lib/overlay/features/card-request')).cardRequest, cardFailedText);
bringDrivers(drivers);
standFirst(hearFirst);

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
const NOW = Date.UTC(2026, 10, 24, 10);
const NEW_REPLY = [{ flowId: 'f1', why: { kind: 'new-replies', count: 1 } }];

let sent: { kind: string; payload: Record<string, unknown> }[];
let stop: AbortController;
/** The account that acts, and whether a sign of it is current. */
let acts: { id: string; live: boolean };
/** Runs when the platform is asked for the account. */
let answers: () => void;
let stood: Awaited<ReturnType<typeof sealedNow>>;
const asked = (kind: string) => sent.filter((each) => each.kind === kind).map(({ payload }) => payload);
/** A message leaves in a later task. */
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
async function stopped(): Promise<object[]> {
  await turn();
  return asked('flow.hand-stopped').map(({ flowId, why }) => ({ flowId, why }));
}
const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

function sessionOn({ platform }: PageWithThread): Session {
  const readAccount = (): AccountReading => ({ kind: 'acting', name: null, signals: [], trace: '', ...acts });
  return aSession(
    {
      ...platform,
      readAccount,
      ...(platform.manifest.id === 'youtube' ? { askAccount: () => Promise.resolve().then(answers) } : {}),
      seen: () => Promise.resolve({ kind: 'present', method: 'test', at: '' }),
    },
    municipality,
    { signal: stop.signal },
  );
}

const entry = (): Element =>
  [...document.querySelectorAll('[role="menuitem"], ytd-menu-service-item-renderer')].find(({ textContent }) =>
    /^(Ta bort|Radera)/u.test(textContent),
  ) as Element;
const confirm = (): Element =>
  [...document.querySelectorAll('[role="dialog"] [role="button"], yt-confirm-dialog-renderer button')].at(
    -1,
  ) as Element;
/** Removes every copy of the item. @returns a function that puts them back */
function takeAway({ platform, id }: PageWithThread): () => void {
  const backs = platform.findItems(document).flatMap(({ ref, element }) => {
    const place = document.createComment('');
    if (ref.id !== id) return [];
    element.replaceWith(place);
    return [() => place.replaceWith(element)];
  });
  return () => backs.forEach((putBack) => putBack());
}
/** A button in a dialog or a menu of the platform that belongs to no item. */
function aButtonIn(what: 'dialog' | 'menu', words: string): Element {
  const [holds, is] =
    what === 'dialog'
      ? ['div role="dialog"', 'div role="button" id="confirm-button"']
      : ['ytd-menu-popup-renderer role="menu"', 'ytd-menu-service-item-renderer role="menuitem"'];
  document.body.insertAdjacentHTML(
    'beforeend',
    `<${holds}><${is}>${words}</${is.split(' ')[0] ?? ''}></${holds.split(' ')[0] ?? ''}>`,
  );
  return document.body.lastElementChild?.firstElementChild as Element;
}
const hasDone = ({ clicked }: PageWithThread): boolean => clicked.some((what) => what.startsWith('confirm'));

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.uppsiktStructure = structureReaders;
  extension.forget();
  sent = [];
  acts = { id: '61550000000001', live: true };
  answers = () => undefined;
  stop = new AbortController();
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true, value: {} };
  };
});

// long because it is a table of tests, each tried on both platforms
describe.each([
  ['on Facebook', facebookThread],
  ['on YouTube', youtubeThread],
])('%s', (_where, page) => {
  let session: Session;
  const key = (): string => itemKey(find(page).ref);
  const point = (act: Act = 'delete'): boolean => pointAt(session, { ref: find(page).ref, act, flowId: 'f1', stood });
  const openMenu = (): boolean => press(page.openMenu());

  beforeEach(async () => {
    page.show();
    stood = await sealedNow(page);
    vi.useFakeTimers({
      now: NOW,
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    session = sessionOn(page);
    nativeWatch(session);
  });
  afterEach(async () => {
    stopPointing('f1');
    disallow(`${page.platform.manifest.id}:comment:${page.id}`);
    stop.abort();
    await settle(1_000);
    vi.useRealTimers();
  });

  it('an item as it was sealed is removed, and the time of the press is reported', async () => {
    point();
    openMenu();
    expect(press(entry())).toBe(false);
    await settle(1_000);
    expect(press(confirm())).toBe(false);
    expect(hasDone(page)).toBe(true);
    await turn();
    // The entry only asks: its confirmation removes the item.
    expect(asked('flow.hand-pressed')).toEqual([{ flowId: 'f1', at: '2026-11-24T10:00:01.000Z' }]);
    await settle(9_000);
    expect(await stopped()).toEqual([]);
  });

  it('a new reply stops the entry, ends the flow and withdraws the pass', async () => {
    point();
    openMenu();
    page.replyComes();
    expect(press(entry())).toBe(true);
    expect(await stopped()).toEqual(NEW_REPLY);
    expect([asked('flow.hand-pressed'), allowedBy(key())]).toEqual([[], null]);
    expect(document.querySelector('uppsikt-pointer')).toBeNull();
  });

  it.each([
    ['nothing', false, () => undefined],
    ['the entry', true, () => openMenu() || press(entry())],
    ['the entry of a menu that may be anyone’s', true, () => press(aButtonIn('menu', 'Ta bort'))],
  ])('the reason of a stop says whether an earlier press went through: %s', async (_what, pressed, goesOn) => {
    point();
    goesOn();
    await settle(11_000);
    page.replyComes();
    await settle(3_000);
    await turn();
    expect(asked('flow.hand-stopped')).toMatchObject([{ pressed }]);
  });

  it('a reply that comes while the question is open stops its confirmation', async () => {
    point();
    openMenu();
    press(entry());
    page.replyComes();
    expect(press(confirm())).toBe(true);
    expect([hasDone(page), await stopped()]).toEqual([false, NEW_REPLY]);
  });

  it('a reply that comes between the pointer and the click stops the click', async () => {
    point();
    openMenu();
    press(entry());
    press(confirm(), 'mouse', true, () => page.replyComes());
    expect([hasDone(page), await stopped()]).toEqual([false, NEW_REPLY]);
  });

  it.each(['key', 'tool'] as const)('a press by %s is checked like one by the mouse', async (by) => {
    point();
    openMenu();
    press(entry(), by);
    page.replyComes();
    expect(press(confirm(), by)).toBe(true);
    expect([hasDone(page), await stopped()]).toEqual([false, NEW_REPLY]);
  });

  it('the button that was left to the official is checked, whatever it says', async () => {
    const button = document.createElement('button');
    button.textContent = 'Ja';
    let isPressed = false;
    button.addEventListener('click', () => (isPressed = true));
    document.body.append(button);
    leaveToOfficial(find(page).ref, button);
    point();
    page.replyComes();
    expect(press(button)).toBe(true);
    expect([isPressed, await stopped()]).toEqual([false, NEW_REPLY]);
  });

  it('a second press is compared too when the clock was set back after the first', async () => {
    const button = document.createElement('button');
    button.textContent = 'Ja';
    document.body.append(button);
    leaveToOfficial(find(page).ref, button);
    point();
    expect(press(button)).toBe(false);
    page.replyComes();
    vi.setSystemTime(NOW - 3_600_000);
    expect(press(button)).toBe(true);
    expect(await stopped()).toEqual(NEW_REPLY);
  });

  it('the look continues when the clock was set back after a press', async () => {
    point();
    openMenu();
    press(entry());
    page.replyComes();
    vi.setSystemTime(NOW - 3_600_000);
    await settle(14_000);
    expect(await stopped()).toEqual(NEW_REPLY);
  });

  it('changed text stops it too', async () => {
    point();
    openMenu();
    page.isEdited();
    expect(press(entry())).toBe(true);
    expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'other-words' } }]);
  });

  it('another account stops it', async () => {
    point();
    openMenu();
    acts = { id: '100000000000001', live: true };
    expect(press(entry())).toBe(true);
    expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'account' } }]);
  });

  it('what can no longer be read does not count as sealed', async () => {
    point();
    openMenu();
    globalThis.uppsiktStructure = undefined;
    expect(press(entry())).toBe(true);
    expect(await stopped()).toMatchObject([{ why: { kind: 'unknown' } }]);
  });

  it('a reply that has stood for a while ends it before any press; an unreadable thread does not', async () => {
    point();
    globalThis.uppsiktStructure = undefined;
    await settle(10_000);
    expect(await stopped()).toEqual([]);
    globalThis.uppsiktStructure = structureReaders;
    page.replyComes();
    await settle(1_000);
    expect(await stopped()).toEqual([]);
    await settle(2_000);
    expect(await stopped()).toEqual(NEW_REPLY);
  });

  it('a reply that comes while the platform answers a press is ignored, and later it is not', async () => {
    point();
    openMenu();
    press(entry());
    page.replyComes();
    await settle(9_000);
    expect(await stopped()).toEqual([]);
    await settle(5_000);
    expect(await stopped()).toEqual(NEW_REPLY);
  });

  it('a question that is open when the pass is withdrawn opens the card, and lets an official go on without evidence', async () => {
    point();
    openMenu();
    press(entry());
    const answer = confirm();
    page.replyComes();
    await settle(14_000);
    expect(await stopped()).toEqual(NEW_REPLY);
    expect(press(answer)).toBe(true);
    await settle(1_000);
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete' }]);
    allow(key(), 120_000, 'way-through');
    expect(press(answer)).toBe(false);
    expect(hasDone(page)).toBe(true);
  });

  it('a press is held by the gate again when the pass was withdrawn', async () => {
    point();
    page.replyComes();
    await settle(3_000);
    openMenu();
    expect(press(entry())).toBe(true);
    await settle(1_000);
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete' }]);
  });

  it('a second click on an item that has gone is not reported as stopped', async () => {
    point();
    openMenu();
    press(entry());
    const answer = confirm();
    press(answer);
    find(page).element.remove();
    expect(press(answer)).toBe(false);
    expect(await stopped()).toEqual([]);
  });

  it('an untrusted press is not checked', async () => {
    point();
    openMenu();
    page.replyComes();
    expect(press(entry(), 'mouse', false)).toBe(false);
    expect([await stopped(), asked('flow.hand-pressed')]).toEqual([[], []]);
  });

  it('a dialog of the platform belongs to no item once the question of a stopped press is closed', async () => {
    point();
    openMenu();
    press(entry());
    const question = confirm().closest('[role="dialog"], yt-confirm-dialog-renderer');
    page.replyComes();
    await settle(14_000);
    expect(await stopped()).toEqual(NEW_REPLY);
    question?.remove();
    await turn();
    expect([press(aButtonIn('dialog', 'Publicera')), press(aButtonIn('dialog', 'Ta bort'))]).toEqual([false, false]);
    await settle(1_000);
    expect(asked('card.open')).toEqual([]);
  });

  it('a menu of no known item is compared, but does not count as the awaited press', async () => {
    point();
    expect(press(aButtonIn('menu', 'Ta bort'))).toBe(false);
    press(aButtonIn('dialog', 'Ta bort'));
    expect([await stopped(), asked('flow.hand-pressed')]).toEqual([[], []]);
    globalThis.uppsiktStructure = undefined;
    expect(press(aButtonIn('menu', 'Ta bort'))).toBe(true);
    expect([await stopped(), document.querySelector('uppsikt-notice') !== null]).toEqual([[], true]);
    takeAway(page);
    expect(press(aButtonIn('menu', 'Ta bort'))).toBe(false);
  });

  it('a confirmation whose item is no longer seen is stopped, so that the flow looks for it', async () => {
    point();
    openMenu();
    press(entry());
    const answer = confirm();
    await settle(11_000);
    takeAway(page);
    expect(press(answer)).toBe(true);
    expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'absent' } }]);
  });

  it('an item that is not seen yet is waited for from the start, and for longer than an hour', async () => {
    const { ref } = find(page);
    const putBack = takeAway(page);
    expect(pointAt(session, { ref, act: 'delete', flowId: 'f1', stood })).toBe(false);
    putBack();
    vi.setSystemTime(NOW + 2 * 60 * 60_000);
    openMenu();
    page.replyComes();
    expect(press(entry())).toBe(true);
    expect(await stopped()).toEqual(NEW_REPLY);
  });

  it('a redrawn, shortened item counts as sealed without links from its hidden rest, and not with a new link', async () => {
    const { platform } = session;
    const [kept, other] = ['https://exempel.se/kvar', 'https://exempel.se/annan'];
    let links = [{ text: 'länk', href: kept }];
    const cut = (text: string) => ({ raw: text, normalised: `${text.slice(0, 3)}…`, truncated: true });
    session.platform = {
      ...platform,
      read: (root, item) => {
        const reading = platform.read(root, item);
        return item.ref.id === page.id
          ? { ...reading, links, mentions: [], text: cut(reading.text.normalised) }
          : reading;
      },
    };
    if (stood.sealed !== null) stood.sealed.links = [kept, 'https://exempel.se/i-resten'];
    point();
    openMenu();
    expect(press(entry())).toBe(false);
    links = [{ text: 'länk', href: other }];
    await settle(2_000);
    expect(press(confirm())).toBe(true);
    expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'other-links' } }]);
  });

  it('a way through that the official took stays open when the flow ends', async () => {
    point();
    allow(key(), 120_000, 'way-through');
    stopPointing('f1');
    expect(allowedBy(key())).toBe('way-through');
  });

  it('a cancel button is let through; other buttons of its dialog are checked, whatever else it shows', async () => {
    const shown = find(page).element.cloneNode(true);
    point();
    openMenu();
    press(entry());
    page.replyComes();
    expect(press(aButtonIn('dialog', 'Avbryt'))).toBe(false);
    expect(await stopped()).toEqual([]);
    const unknown = aButtonIn('dialog', 'Vidare');
    unknown.after(shown);
    expect(press(unknown)).toBe(true);
    expect(await stopped()).toHaveLength(1);
  });

  it('where the account is no longer known, a menu of no known item says so', async () => {
    point();
    await settle(3_000);
    acts = { id: '61550000000001', live: false };
    press(aButtonIn('menu', 'Ta bort'));
    await settle(3_000);
    const roots = vi.spyOn(Element.prototype, 'attachShadow');
    expect(press(aButtonIn('menu', 'Ta bort'))).toBe(true);
    const notice = roots.mock.results.at(-1)?.value as ShadowRoot;
    roots.mockRestore();
    // The text is written after the line is in the page, so that screen readers announce it.
    await settle(1_000);
    expect([notice.textContent, await stopped()]).toEqual([expect.stringContaining('vilket konto'), []]);
  });

  it('an edit is compared until its entry has gone on; after that its new text stops nothing', async () => {
    const toEdit = {
      ref: find(page).ref,
      act: 'edit',
      flowId: 'f1',
      stood: { text: stood.text, sealed: null },
    } as const;
    pointAt(session, toEdit);
    openMenu();
    expect(press(entry())).toBe(false);
    page.isEdited();
    await settle(14_000);
    expect(press(confirm())).toBe(false);
    expect(await stopped()).toEqual([]);
    pointAt(session, toEdit);
    await settle(3_000);
    expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'other-words' } }]);
  });

  it('hiding does not check the replies', async () => {
    point('hide');
    page.replyComes();
    await settle(5_000);
    expect(await stopped()).toEqual([]);
  });
});

describe('where the platform has to be asked for the account', () => {
  beforeEach(async () => {
    youtubeThread.show();
    stood = await sealedNow(youtubeThread);
    acts = { id: '61550000000001', live: false };
    const session = sessionOn(youtubeThread);
    nativeWatch(session);
    pointAt(session, { ref: find(youtubeThread).ref, act: 'delete', flowId: 'f1', stood });
    press(youtubeThread.openMenu());
  });
  afterEach(() => {
    stopPointing('f1');
    disallow(`youtube:comment:${youtubeThread.id}`);
    stop.abort();
  });

  it('a press before the answer must be repeated, and then it goes on', async () => {
    await turn();
    answers = () => (acts = { ...acts, live: true });
    expect(press(entry())).toBe(true);
    expect([entry().isConnected, await stopped()]).toEqual([true, []]);
    await turn();
    expect(press(entry())).toBe(false);
  });

  it('without an answer the account is unknown, and the next press ends the flow', async () => {
    await turn();
    press(entry());
    await turn();
    expect(press(entry())).toBe(true);
    expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'account' } }]);
  });
});

it('an entry of one of several menus is checked: where none is known as the item’s own the official presses', async () => {
  facebookThread.show();
  stood = await sealedNow(facebookThread);
  const session = sessionOn(facebookThread);
  nativeWatch(session);
  const menu = facebookThread.openMenu();
  menu.insertAdjacentHTML('afterend', '<div role="button" aria-haspopup="menu"></div>');
  pointAt(session, { ref: find(facebookThread).ref, act: 'delete', flowId: 'f1', stood });
  press(menu);
  expect(menu.getAttribute('aria-expanded')).toBe('true');
  facebookThread.replyComes();
  expect(press(entry())).toBe(true);
  expect(await stopped()).toEqual(NEW_REPLY);
  stopPointing('f1');
  disallow(`facebook:comment:${facebookThread.id}`);
  stop.abort();
});

it('where the platform cannot be asked, an outdated sign does not count: the first press ends the flow', async () => {
  facebookThread.show();
  stood = await sealedNow(facebookThread);
  const session = sessionOn(facebookThread);
  nativeWatch(session);
  pointAt(session, { ref: find(facebookThread).ref, act: 'delete', flowId: 'f1', stood });
  press(facebookThread.openMenu());
  acts = { id: '61550000000001', live: false };
  expect(press(entry())).toBe(true);
  expect(await stopped()).toEqual([{ flowId: 'f1', why: { kind: 'account' } }]);
  expect(document.querySelector('uppsikt-notice')).toBeNull();
  stopPointing('f1');
  disallow(`facebook:comment:${facebookThread.id}`);
  stop.abort();
});
