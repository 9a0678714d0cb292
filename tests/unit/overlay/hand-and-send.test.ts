// @vitest-environment jsdom
/**
 * One press gets one check: a press that Uppsikt asked the official's hand for is checked as that. A press that sends a
 * draft is checked for its account, also while a hand is waited for.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { AccountReading, RegisteredAccount } from '../../../lib/domain/account';
import { structureReaders } from '../../../lib/platforms/registry';
import { youtubeChannel } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { envOf } from '../youtube/page';
import { heard, press, standFirst } from './hand-on-page';
import { find, sealedNow, youtubeThread as page } from './pages-with-a-thread';

install();
const { hearFirst } = await import('../../../lib/overlay/guards/first-in-line');
const { nativeWatch } = await import('../../../lib/overlay/guards/native-watch');
const { sendGuard } = await import('../../../lib/overlay/guards/send-guard');
const { leaveToOfficial, pointAt, stopPointing } = await import('../../../lib/overlay/features/point-at');
standFirst(hearFirst);

const OWNER = 'UCovningskommun00000000A';
const municipality: RegisteredAccount = { ...youtubeChannel, ownerKeys: [OWNER] };
let sent: { kind: string; payload: unknown }[];
let stop: AbortController;
let session: Session;
let stood: Awaited<ReturnType<typeof sealedNow>>;

/** The page's own signs name the account, but the platform never answers: whatever is sent is held. */
const account: AccountReading = { kind: 'acting', id: OWNER, name: null, live: true, signals: [], trace: '' };
const told = (kind: string): unknown[] => sent.filter((each) => each.kind === kind).map(({ payload }) => payload);
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
const isAskedAbout = (): boolean => document.querySelector('uppsikt-account') !== null;
const point = (): boolean => pointAt(session, { ref: find(page).ref, act: 'delete', flowId: 'f1', stood });

/** A draft and the button that sends it. */
function writing(inside = '<div>'): { button: Element; isPressed: () => boolean } {
  const box = '<ytd-commentbox><div id="contenteditable-root" contenteditable="true">Hej!</div>';
  document.body.insertAdjacentHTML(
    'beforeend',
    `${inside}${box}<div id="submit-button"><button>Skicka</button></div></ytd-commentbox></div>`,
  );
  const button = [...document.querySelectorAll('#submit-button button')].at(-1) as Element;
  let isPressed = false;
  button.addEventListener('click', () => (isPressed = true));
  return { button, isPressed: () => isPressed };
}

beforeEach(async () => {
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
  globalThis.uppsiktStructure = structureReaders;
  extension.forget();
  sent = [];
  stop = new AbortController();
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true, value: { privateAccount: '' } };
  };
  page.show();
  stood = await sealedNow(page);
  session = {
    platform: { ...page.platform, readAccount: () => account, askAccount: () => Promise.resolve() },
    signal: stop.signal,
    register: [municipality],
    learnt: null,
    registeredOf: () => municipality,
    thread: municipality,
    actEnv: () => envOf(),
  } as unknown as Session;
  nativeWatch(session);
  sendGuard(session);
});
afterEach(() => {
  stopPointing('f1');
  stop.abort();
  vi.restoreAllMocks();
});

it('a press that a hand was asked for is not held as a send, though a draft stands beside it', async () => {
  const { button, isPressed } = writing();
  leaveToOfficial(find(page).ref, button);
  point();
  expect([press(button), isPressed()]).toEqual([false, true]);
  await turn();
  expect([told('flow.hand-pressed').length, isAskedAbout()]).toEqual([1, false]);
});

it('a press that is stopped asks nothing more about the account', async () => {
  const { button, isPressed } = writing();
  leaveToOfficial(find(page).ref, button);
  point();
  page.replyComes();
  expect([press(button), isPressed()]).toEqual([true, false]);
  await turn();
  expect(told('flow.hand-stopped')).toEqual([{ flowId: 'f1', why: { kind: 'new-replies', count: 1 }, pressed: false }]);
  expect(isAskedAbout()).toBe(false);
});

it('a press that sends a draft does not count as the press that a hand is waited for', async () => {
  point();
  press(page.openMenu());
  press(document.querySelector('ytd-menu-service-item-renderer') as Element);
  const { button, isPressed } = writing('<div role="dialog">');
  page.replyComes();
  expect([press(button), isPressed()]).toEqual([true, false]);
  await turn();
  expect([told('flow.hand-stopped'), told('flow.hand-pressed'), isAskedAbout()]).toEqual([[], [], true]);
});

it('a button that is released beside it has pressed nothing', async () => {
  const { button } = writing();
  leaveToOfficial(find(page).ref, button);
  point();
  heard(button, MouseEvent, 'pointerdown', { detail: 1 });
  heard(document.body, MouseEvent, 'pointerup', { detail: 1 });
  heard(document.body, MouseEvent, 'click', { detail: 1 });
  await turn();
  expect(told('flow.hand-pressed')).toEqual([]);
});
