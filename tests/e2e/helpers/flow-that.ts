/**
 * Waits for a flow in the store to have come so far. After one has ended nothing is pressed for it any more: that is
 * the event to wait for before one says that nothing was.
 */
import type { BrowserContext } from '@playwright/test';
import type { Flow } from '../../../lib/domain/flow';
import { waitUntil } from '../../commands/setup/wait-until';
import { MUST_COME } from '../pages/patience';
import { evidenceKept } from './kept';

/** @param what for the report when it does not come */
export const flowThat = (
  context: BrowserContext,
  extensionId: string,
  what: string,
  is: (flow: Flow) => boolean,
): Promise<Flow> =>
  waitUntil(what, async () => (await evidenceKept(context, extensionId)).flows.find(is), MUST_COME, 200);

export const flowEnded = (context: BrowserContext, extensionId: string): Promise<Flow> =>
  flowThat(context, extensionId, 'the end of the flow', ({ phase }) => phase === 'ended');
