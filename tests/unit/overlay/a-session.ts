/** The session of a page whose thread is the municipality's, with no features running. */
import type { Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { Platform } from '../../../lib/platforms/contract';
import { anEnv } from '../../contract/facebook-env';

export function aSession(platform: Platform, municipality: RegisteredAccount, changes: Partial<Session> = {}): Session {
  return {
    platform,
    signal: new AbortController().signal,
    register: [municipality],
    learnt: null,
    covered: { refs: [], pictures: [] },
    pageData: { ask: () => Promise.resolve(null) } as unknown as Session['pageData'],
    registeredOf: () => municipality,
    thread: municipality,
    onThread: () => undefined,
    controls: new Map(),
    lookers: new Set(),
    sight: null,
    actEnv: (own) => anEnv({ signal: own }),
    ...changes,
  };
}
