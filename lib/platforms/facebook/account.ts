/**
 * Who the official is on Facebook right now. Compares ids from independent origins, and the name in the comment box.
 */
import type { AccountReading, AccountSignal } from '../../domain/account';
import { mutationVersionOf } from '../dom/mutation-version';
import { onceAPage } from '../dom/once-a-page';
import { readPageData, type FacebookData } from './page-data';
import { composerPrefixes } from './labels';
import { composer, gate } from './selectors';

/**
 * Traces name no person and no id: nothing from an official's private account may be stored.
 *
 * `acting` requires two origins that name the same id, and none that names another. The origins are the cookie, the
 * page data and the comment box. The data's user and the thread's actor count as one origin: the server wrote both at
 * load, and both go stale when the profile is switched without a reload. The box is drawn at load too, so only the
 * cookie follows a switch in another tab. Without the cookie the reading is not `live`, and nothing is pressed.
 *
 * A cookie that has named somebody and no longer does gives `unknown`. So does any disagreement. `id` is then still set
 * if all ids agree, but no act may rely on it.
 *
 * @param look `glance` may return a cached reading
 */
export function readAccount(root: Document, cookie: string, look?: 'glance'): AccountReading {
  const data = readPageData(root);
  const inputs = inputsOf(root, look);
  const labels = inputs.boxes
    .map((box) => `${box.getAttribute('aria-label') ?? ''}\n${box.getAttribute('aria-placeholder') ?? ''}`)
    .join('\n');
  const last = look === 'glance' ? lastReading.get(root) : undefined;
  // This runs twice a second, so return the cached reading while its inputs are unchanged.
  if (
    last !== undefined &&
    last.data === data &&
    last.cookie === cookie &&
    last.inputs === inputs &&
    last.labels === labels
  )
    return last.reading;
  const read = readingFrom(data, cookie, inputs);
  const reading = hasLostCookie(root, cookie) ? lostReading(read) : read;
  lastReading.set(root, { data, cookie, inputs, labels, reading });
  return reading;
}

const lastReading = new WeakMap<
  Document,
  { data: FacebookData; cookie: string; inputs: Inputs; labels: string; reading: AccountReading }
>();

/** Documents whose cookie has named an account. */
const cookieNamed = onceAPage('uppsiktNamedByCookie', () => new WeakSet<Document>());

/**
 * A browser may hide the cookie and never name anybody. If the cookie did name somebody and no longer does, that
 * account was logged out.
 */
function hasLostCookie(root: Document, cookie: string): boolean {
  const names = cookieValue(cookie, 'i_user') !== null || cookieValue(cookie, 'c_user') !== null;
  if (names) cookieNamed.add(root);
  return !names && cookieNamed.has(root);
}

/** Page data and boxes are from page load, so they do not prove who is logged in now. */
const lostReading = (reading: AccountReading): AccountReading =>
  reading.kind === 'acting'
    ? { ...reading, kind: 'unknown', live: false, trace: 'kakan säger inte längre vem som är inloggad' }
    : reading;

function readingFrom(data: FacebookData, cookie: string, inputs: Inputs): AccountReading {
  const ids = idSignals(data, cookie);
  const named = composerNames(inputs.boxes, data);
  const signals: AccountSignal[] = [
    ...ids,
    ...named.map((name) => ({ source: 'composer', origin: 'drawn' as const, id: null, name })),
  ];
  const distinct = [...new Set(ids.map(({ id }) => id).filter((id) => id !== null))];
  const name = ids.find((signal) => signal.id !== null && signal.name !== null)?.name ?? null;
  const loginForm = inputs.login.length > 0;
  if (loginForm) signals.push({ source: 'login-form', origin: 'drawn', id: null, name: null });
  const isLoggedOut = distinct.length === 0 && (loginForm || data.users.some((user) => user.userId === '0'));
  if (isLoggedOut)
    return { kind: 'logged-out', id: null, name: null, signals, trace: 'sidan säger att ingen är inloggad' };
  const [id] = distinct;
  const unknown = (trace: string): AccountReading => ({
    kind: 'unknown',
    id: distinct.length === 1 ? (id ?? null) : null,
    name,
    signals,
    trace,
  });
  if (id === undefined) return unknown('inget tecken har ett id');
  if (distinct.length > 1)
    return unknown(`tecknen säger olika: ${[...new Set(ids.map(({ source }) => source))].join(', ')}`);
  if (loginForm && data.users.every((user) => user.userId === '0'))
    return unknown('sidan säger både inloggad och utloggad');
  const names = knownNames(data, id);
  const stranger = named.find((shown) => names.length > 0 && !names.includes(shown));
  if (stranger !== undefined) return unknown('rutan att skriva i visar ett annat namn än kontots');
  const agree = [...ids, ...signals.filter((signal) => signal.name !== null && isDrawnAs(signal, id, data))];
  const layers = [...new Set(agree.map(({ source }) => source))].join(' och ');
  const origins = new Set(agree.map(({ origin }) => origin));
  if (origins.size < 2) return unknown(`bara ett ursprung har id: ${layers}`);
  return { kind: 'acting', id, name, signals, trace: `${layers} säger samma id`, live: origins.has('cookie') };
}

/** True when the comment box shows a name that page data gives to this id and to no other. */
function isDrawnAs({ source, name }: AccountSignal, id: string, data: FacebookData): boolean {
  if (source !== 'composer' || name === null) return false;
  const others = [...data.users.map(({ userId }) => userId), ...data.actors.map((actor) => actor.id)];
  return (
    knownNames(data, id).includes(name) &&
    others.every((other) => other === id || !knownNames(data, other).includes(name))
  );
}

interface Inputs {
  version: number | null;
  at: number;
  boxes: Element[];
  login: Element[];
}
const lastInputs = new WeakMap<Document, Inputs>();
const inputSelector = `${composer.selector}, ${gate.loginForm}, ${gate.password}`;

/**
 * Maximum age of a cached search, in milliseconds. Searching a thread of a thousand comments takes milliseconds, so a
 * glance searches only when a box or form was added or removed. An attribute change alone can also add one and is not
 * observed, so the cache expires.
 */
const maxAge = 4_000;

function inputsOf(root: Document, look?: 'glance'): Inputs {
  const known = lastInputs.get(root);
  const version = mutationVersionOf(root, inputSelector);
  const at = performance.now();
  const isThere = ({ boxes, login }: Inputs): boolean => [...boxes, ...login].every((element) => element.isConnected);
  if (
    known !== undefined &&
    look === 'glance' &&
    version !== null &&
    known.version === version &&
    at - known.at < maxAge &&
    isThere(known)
  )
    return known;
  const found = [...root.querySelectorAll(inputSelector)];
  const boxes = found.filter((element) => element.matches(composer.selector));
  const inputs: Inputs = { version, at, boxes, login: found.filter((element) => !boxes.includes(element)) };
  lastInputs.set(root, inputs);
  return inputs;
}

function idSignals(data: FacebookData, cookie: string): AccountSignal[] {
  const signals: AccountSignal[] = [];
  const asPage = cookieValue(cookie, 'i_user');
  const asPerson = cookieValue(cookie, 'c_user');
  // After a switch to a page, i_user names the page and c_user still names the person.
  if (asPage !== null || asPerson !== null)
    signals.push({ source: 'cookie', origin: 'cookie', id: asPage ?? asPerson, name: null });
  for (const user of data.users)
    if (user.userId !== '0') signals.push({ source: 'page-user', origin: 'at-load', id: user.userId, name: user.name });
  for (const actor of data.actors)
    signals.push({ source: 'thread-actor', origin: 'at-load', id: actor.id, name: actor.name });
  const seen = new Set<string>();
  return signals.filter(({ source, id, name }) => {
    const key = `${source} ${id ?? ''} ${name ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function cookieValue(cookie: string, name: string): string | null {
  const match = new RegExp(`(?:^|;\\s*)${name}=(\\d+)`).exec(cookie);
  return match?.[1] ?? null;
}

function knownNames(data: FacebookData, id: string): string[] {
  const names = [
    ...data.users.filter(({ userId }) => userId === id).flatMap(({ name, shortName }) => [name, shortName]),
    ...data.actors.filter((actor) => actor.id === id).map(({ name }) => name),
  ];
  return [...new Set(names.filter((name) => name !== null))];
}

/**
 * The names shown in the comment boxes. A box says 'Comment as NAME' in some language. The prefix is learnt from page
 * data (a placeholder minus a known name), with our table as fallback. A box that names nobody ('Write a comment…')
 * gives no name.
 */
function composerNames(boxes: Element[], data: FacebookData): string[] {
  const known = [
    ...data.users.flatMap(({ name, shortName }) => [name, shortName]),
    ...data.actors.map(({ name }) => name),
  ].filter((name) => name !== null);
  const learnt = data.placeholders.flatMap((placeholder) =>
    known.filter((name) => placeholder.endsWith(name)).map((name) => placeholder.slice(0, -name.length)),
  );
  const prefixes = [...learnt, ...composerPrefixes].filter((prefix) => prefix.trim() !== '');
  const names = new Set<string>();
  for (const box of boxes) {
    for (const label of [box.getAttribute('aria-label'), box.getAttribute('aria-placeholder')]) {
      if (label === null) continue;
      const prefix = prefixes.find((start) => label.startsWith(start));
      const byName = known.find((name) => label.endsWith(name));
      if (prefix !== undefined) names.add(label.slice(prefix.length).replace(/…$/, '').trim());
      else if (byName !== undefined) names.add(byName);
    }
  }
  return [...names].filter((name) => name !== '');
}
