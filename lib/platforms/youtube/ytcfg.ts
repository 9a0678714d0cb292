/**
 * Reads the identity that YouTube's server wrote into the page: inline `ytcfg.set({…})`. It can be read without
 * entering the page's world.
 */
import { elementsNamed } from './elements-named';
import { isRecord } from '../../util/is-record';

export interface Ytcfg {
  loggedIn: boolean | null;
  /** `<channel or page>||<user>` on a brand channel, `<user>||` on a person's own account. */
  datasyncId: string | null;
  delegatedSessionId: string | null;
  channelId: string | null;
  accountName: string | null;
}

export const nothingSaid: Ytcfg = {
  loggedIn: null,
  datasyncId: null,
  delegatedSessionId: null,
  channelId: null,
  accountName: null,
};
const parsed = new WeakMap<Element, Ytcfg>();

/** Later scripts override earlier ones, as on the page. Each script is parsed once; this runs twice a second. */
export function readYtcfg(root: Document): Ytcfg {
  let all = nothingSaid;
  for (const script of elementsNamed(root, 'script')) {
    let found = parsed.get(script);
    if (found === undefined) {
      found = ytcfgIn(script.textContent ?? '');
      parsed.set(script, found);
    }
    if (found !== nothingSaid) all = later(all, found);
  }
  return all;
}

/** What one script sets; `nothingSaid` if it sets nothing. */
export function ytcfgIn(source: string): Ytcfg {
  if (!source.includes('ytcfg.set(')) return nothingSaid;
  let all = nothingSaid;
  for (let at = source.indexOf('ytcfg.set('); at >= 0; at = source.indexOf('ytcfg.set(', at + 1)) {
    const json = objectAt(source, at + 'ytcfg.set('.length);
    if (json !== null) all = later(all, fromConfig(json));
  }
  return all;
}

/** The object literal that starts at `start`, if it is JSON. Ignores braces inside strings. */
function objectAt(source: string, start: number): Record<string, unknown> | null {
  if (source[start] !== '{') return null;
  let depth = 0;
  let inString = false;
  for (let at = start; at < source.length; at += 1) {
    const char = source[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return parseObject(source.slice(start, at + 1));
    }
  }
  return null;
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function fromConfig(config: Record<string, unknown>): Ytcfg {
  const text = (key: string): string | null => {
    const value = config[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    loggedIn: typeof config['LOGGED_IN'] === 'boolean' ? config['LOGGED_IN'] : null,
    datasyncId: text('DATASYNC_ID'),
    delegatedSessionId: text('DELEGATED_SESSION_ID'),
    channelId: text('CHANNEL_ID'),
    accountName: text('USER_ACCOUNT_NAME'),
  };
}

/** Merges two configs. The later value wins. */
export const later = (earlier: Ytcfg, now: Ytcfg): Ytcfg => ({
  loggedIn: now.loggedIn ?? earlier.loggedIn,
  datasyncId: now.datasyncId ?? earlier.datasyncId,
  delegatedSessionId: now.delegatedSessionId ?? earlier.delegatedSessionId,
  channelId: now.channelId ?? earlier.channelId,
  accountName: now.accountName ?? earlier.accountName,
});

/** Who acts: the brand channel if there is one, otherwise the user. Null if the two sources disagree. */
export function actingId(config: Pick<Ytcfg, 'datasyncId' | 'delegatedSessionId'>): {
  id: string | null;
  isBrand: boolean;
  conflict: boolean;
} {
  const [first = '', second = ''] = (config.datasyncId ?? '').split('||');
  const isBrand = first !== '' && second !== '';
  const delegated = config.delegatedSessionId;
  if (delegated !== null && (!isBrand || delegated !== first)) {
    return config.datasyncId === null
      ? { id: delegated.toLowerCase(), isBrand: true, conflict: false }
      : { id: null, isBrand, conflict: true };
  }
  return { id: first === '' ? null : first.toLowerCase(), isBrand, conflict: false };
}
