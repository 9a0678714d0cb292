import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PracticeAccount } from './practice-account';

/** One practice platform behind its own host names. `false` means 'not mine': the server then answers 404. */
export interface Site {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
}

/** What a site knows about this run. `seed` decides class names and orders, so that a failing run can be repeated. */
export interface SiteOptions {
  seed: number;
  locale: 'sv' | 'en';
  /** Number of comments in the bench's thread; 0: no such thread. */
  threads: number;
  /** The account on a browser's first visit. */
  startAs: PracticeAccount;
}
