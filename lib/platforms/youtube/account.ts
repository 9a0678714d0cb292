/**
 * Determines which account acts on YouTube. Signals from two origins must agree on an id, otherwise the result is
 * `unknown`. The origins: what the server wrote at load (the inline script and the page's own copy of it), what the
 * server says when asked again, and what the page shows (composer, opened account menu, Studio's address). Never
 * guessed from a name.
 */
import type { AccountOrigin, AccountReading, AccountSignal } from '../../domain/account';
import { askNow } from '../page-data/ask-now';
import { readText } from '../dom/read-text';
import { channelKey, owner as ownerOfPage } from './owner';
import { askedAccount } from './session-now';
import { elementsNamed } from './elements-named';
import { studioChannel } from './pages';
import {
  accountHandle,
  accountHeader,
  avatarButton,
  composerAuthor,
  composers,
  signInLink,
  studioEntityName,
  within,
} from './selectors';
import { actingId, readYtcfg, type Ytcfg } from './ytcfg';
import { isRecord } from '../../util/is-record';

export const howToSwitchAccount = {
  sv:
    'Klicka på din bild längst upp till höger på YouTube. ' +
    'Välj Byt konto och sedan kommunens kanal. Läs in sidan igen.',
  en:
    'Click your picture at the top right of YouTube. ' +
    "Choose Switch account and then the municipality's channel. Reload the page.",
};

/** `cookie` is unused: YouTube's account cookies are not readable by scripts. */
export function readAccount(root: Document, _cookie: string): AccountReading {
  const inline = readYtcfg(root);
  const live = parseIdentity(askNow(root, 'identity', null));
  const avatar = root.querySelector(avatarButton) !== null;
  const asked = askedAccount(root)?.said ?? null;
  const signals = [
    ...configSignal('ytcfg i sidan', 'at-load', inline),
    ...configSignal('ytcfg hos sidan', 'at-load', live),
    ...configSignal('ytcfg från servern nu', 'asked', asked),
    ...pageSignals(root),
  ];
  if (avatar) signals.push({ source: 'profilknappen', origin: 'drawn', id: null, name: null });
  const said = [inline, live, asked].map((config) => config?.loggedIn ?? null);
  if (said.includes(false)) {
    return said.includes(true) || avatar
      ? reading('unknown', signals, 'sidan säger både inloggad och utloggad')
      : { kind: 'logged-out', id: null, name: null, signals, trace: 'ytcfg: LOGGED_IN är false' };
  }
  if (!avatar && said.every((word) => word === null) && root.querySelector(signInLink) !== null)
    return { kind: 'logged-out', id: null, name: null, signals, trace: 'sidan visar Logga in' };
  return agree(root, signals, [inline, live, asked]);
}

function agree(root: Document, signals: AccountSignal[], configs: [Ytcfg, ...(Ytcfg | null)[]]): AccountReading {
  if (configs.some((config) => config !== null && actingId(config).conflict))
    return reading('unknown', signals, 'DATASYNC_ID och DELEGATED_SESSION_ID säger olika');
  const withId = signals.filter((signal): signal is AccountSignal & { id: string } => signal.id !== null);
  const kinds = [...new Set(withId.map((signal) => signal.id))];
  // A handle and an id both identify one account, so only two handles or two ids can contradict each other.
  const ids = kinds.filter((id) => !id.startsWith('@'));
  const handles = kinds.filter((id) => id.startsWith('@'));
  if (ids.length > 1 || handles.length > 1)
    return reading('unknown', signals, `tecknen säger olika: ${kinds.join(', ')}`);
  const originsOf = (id: string): Set<AccountOrigin> =>
    new Set(withId.filter((signal) => signal.id === id).map(({ origin }) => origin));
  const agreed = [...ids, ...handles].find((id) => originsOf(id).size >= 2);
  if (agreed === undefined)
    return reading(
      'unknown',
      signals,
      withId.length === 0
        ? 'inget tecken har ett id'
        : `bara ett ursprung har id: ${withId.map((signal) => signal.source).join(', ')}`,
    );
  const sources = withId.filter((signal) => signal.id === agreed).map((signal) => signal.source);
  return {
    kind: 'acting',
    id: agreed,
    name: nameOf(root, agreed, signals, configs[0]),
    signals,
    trace: `${sources.join(' och ')} säger samma id`,
    // What is drawn comes from the data at load. Only the server's new answer shows a switch in another tab.
    live: originsOf(agreed).has('asked') && askedAccount(root)?.fresh === true,
  };
}

function configSignal(source: string, origin: AccountOrigin, config: Ytcfg | null): AccountSignal[] {
  if (config === null) return [];
  const { id, isBrand } = actingId(config);
  return id === null ? [] : [{ source, origin, id, name: isBrand ? null : config.accountName }];
}

function pageSignals(root: Document): AccountSignal[] {
  const said: AccountSignal[] = [];
  const box = composers.flatMap((name) => elementsNamed(root, name))[0];
  const composer = channelKey((box === undefined ? null : within(box, composerAuthor))?.getAttribute('href') ?? null);
  if (composer !== null) said.push({ source: 'kommentarsrutan', origin: 'drawn', id: composer, name: null });
  const header = elementsNamed(root, accountHeader)[0];
  const opened = header === undefined ? null : within(header, accountHandle);
  const handle = opened === null ? '' : readText(opened).toLowerCase();
  if (/^@\S+$/u.test(handle)) said.push({ source: 'kontomenyn', origin: 'drawn', id: handle, name: null });
  const channel = studioChannel(new URL(root.URL));
  // Runs twice a second. Outside Studio there is no such element, and the query would walk through a long thread in
  // vain.
  const entity = channel === null ? null : root.querySelector(studioEntityName);
  // The address only says whose Studio was requested. The drawn channel name shows that YouTube let this account in.
  if (channel !== null && entity !== null)
    said.push({ source: 'Studios adress', origin: 'drawn', id: channel, name: readText(entity) || null });
  return said;
}

/** ytcfg does not hold a channel's name. If the account owns the page, the page's owner name is used. */
function nameOf(root: Document, id: string, signals: AccountSignal[], inline: Ytcfg): string | null {
  const said = signals.find((signal) => signal.id === id && signal.name !== null)?.name ?? null;
  if (said !== null) return said;
  const page = ownerOfPage(root, {
    element: root.documentElement,
    anchor: root.documentElement,
    ref: { platform: 'youtube', kind: 'comment', id: null, postId: null, parentId: null, handle: '' },
  });
  if (page.kind === 'known' && page.keys.includes(id)) return page.name;
  return actingId(inline).isBrand ? null : inline.accountName;
}

function parseIdentity(said: unknown): Ytcfg | null {
  if (!isRecord(said)) return null;
  const text = (key: string): string | null => {
    const value = said[key];
    return typeof value === 'string' && value !== '' && value.length < 200 ? value : null;
  };
  return {
    loggedIn: typeof said['loggedIn'] === 'boolean' ? said['loggedIn'] : null,
    datasyncId: text('datasyncId'),
    delegatedSessionId: text('delegatedSessionId'),
    channelId: text('channelId'),
    accountName: text('accountName'),
  };
}

const reading = (kind: 'unknown', signals: AccountSignal[], trace: string): AccountReading => ({
  kind,
  id: null,
  name: null,
  signals,
  trace,
});
