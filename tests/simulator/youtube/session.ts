/**
 * Who is logged in on the practice YouTube: one cookie of the simulator's own. The page shows it in ytcfg, as on the
 * platform.
 */
import { cookie } from '../http';
import { practiceAccounts, type PracticeAccount } from '../practice-account';
import type { SiteOptions } from '../site';
import type { Channel } from './comments';
import { library, municipality, privatePerson, workAccount } from './practice-data';

const cookieName = 'OVNING_KONTO';

export interface Viewer {
  account: PracticeAccount;
  /** The acting channel; null when nobody is logged in. */
  channel: Channel | null;
  /** Set on a brand channel only; requests carry it, and the server refuses one that does not match the session. */
  delegatedSessionId: string | null;
  userId: string | null;
  userName: string | null;
}

export function viewerOf(account: PracticeAccount): Viewer {
  if (account === 'out') return { account, channel: null, delegatedSessionId: null, userId: null, userName: null };
  const user = account === 'work' ? workAccount : privatePerson;
  const brand = account === 'page' ? municipality : account === 'other' ? library : null;
  return {
    account,
    channel: brand ?? user,
    delegatedSessionId: brand?.id ?? null,
    userId: user.userId,
    userName: user.name,
  };
}

/** The viewer for a request whose page was opened as a brand channel, where the server trusts the page. */
export const viewerOfPage = (pageId: string | null, session: Viewer): Viewer =>
  practiceAccounts.map(viewerOf).find(({ delegatedSessionId }) => pageId !== null && delegatedSessionId === pageId) ??
  session;

export function accountOf(
  cookies: Map<string, string>,
  options: SiteOptions,
): { account: PracticeAccount; isFirst: boolean } {
  const said = parseAccount(cookies.get(cookieName));
  return { account: said ?? options.startAs, isFirst: said === null };
}

export const sessionCookie = (account: PracticeAccount): string => cookie(cookieName, account);

export function parseAccount(value: string | null | undefined): PracticeAccount | null {
  return practiceAccounts.find((account) => account === value) ?? null;
}

/** The session as the server writes it into the page. */
export function ytcfgOf(viewer: Viewer, locale: 'sv' | 'en'): Record<string, unknown> {
  const brand = viewer.delegatedSessionId;
  return {
    LOGGED_IN: viewer.userId !== null,
    DATASYNC_ID: viewer.userId === null ? '' : brand === null ? `${viewer.userId}||` : `${brand}||${viewer.userId}`,
    ...(brand === null ? {} : { DELEGATED_SESSION_ID: brand }),
    ...(viewer.userName === null ? {} : { USER_ACCOUNT_NAME: viewer.userName, SESSION_INDEX: '0' }),
    HL: locale,
    GL: 'SE',
    INNERTUBE_CLIENT_NAME: 'WEB',
    INNERTUBE_CLIENT_VERSION: '2.20261101.01.00',
  };
}
