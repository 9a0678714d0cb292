/** The isolated world's side: implements `env.pageData` for adapters. */
import type { Clock, PageAnswer, PageData, PageQuestion } from '../contract';
import { askNow } from './ask-now';

/** How long an identity answer is cached, in milliseconds. The account is read twice a second. */
const identityAge = 400;
/** The page's script may start after ours. The timeout and the retry interval, in milliseconds. */
const patience = 600;
const pause = 100;

export interface PageDataClient extends PageData {
  /** The latest answer to 'identity', requested again when it is stale. Null if the page's world does not answer. */
  cachedIdentity(): unknown;
}

/** @example const pageData = createPageData(document, realClock); */
export function createPageData(root: Document, clock: Clock): PageDataClient {
  let identity: { value: unknown; at: number } | null = null;

  const ask = async (question: PageQuestion, node: Element | null): Promise<PageAnswer | null> => {
    const until = clock.now() + patience;
    for (;;) {
      const value = askNow(root, question, node);
      if (value !== null) return { question, value };
      if (clock.now() >= until) return null;
      await clock.wait(pause);
    }
  };

  const cachedIdentity = (): unknown => {
    if (identity === null || identity.value === null || clock.now() - identity.at > identityAge)
      identity = { value: askNow(root, 'identity', null), at: clock.now() };
    return identity.value;
  };

  return { ask, cachedIdentity };
}
