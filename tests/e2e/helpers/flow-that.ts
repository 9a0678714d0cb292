/**
 * Waits until a flow in the store has reached some state. Once a flow has ended, nothing more is pressed for it: wait
 * for that before asserting that nothing was pressed.
 */
import type { BrowserContext } from '@playwright/test';
import type { Flow } from '../../../lib/domain/flow';
import { waitUntil } from '../../commands/setup/wait-until';
import { MUST_COME } from '../pages/patience';
import { evidenceKept } from './kept';

/** @param what describes the wait in the failure report */
export const flowThat = (
  context: BrowserContext,
  extensionId: string,
  what: string,
  is: (flow: Flow) => boolean,
): Promise<Flow> =>
  waitUntil(what, async () => (await evidenceKept(context, extensionId)).flows.find(is), MUST_COME, 200);

export const flowEnded = (context: BrowserContext, extensionId: string): Promise<Flow> =>
  flowThat(context, extensionId, 'the end of the flow', ({ phase }) => phase === 'ended');
