/** A flow before its first step. */
import type { Flow } from '../domain/flow';
import { itemKey } from '../domain/item-key';

type Given = Pick<Flow, 'id' | 'ref' | 'pageUrl' | 'permalink' | 'tabId' | 'intent'> & Partial<Flow>;

/** @param at when it was requested, ISO 8601 */
export function newFlow(given: Given, at: string): Flow {
  return {
    platform: given.ref.platform,
    itemKey: itemKey(given.ref),
    phase: given.intent === 'act-on-sealed' ? 'verifying' : 'capturing',
    evidenceId: null,
    textSha256: null,
    missing: [],
    confirmedMissing: false,
    replies: 0,
    undoUntil: null,
    act: null,
    gone: null,
    outcome: null,
    message: null,
    startedAt: at,
    updatedAt: at,
    told: false,
    ...given,
  };
}
