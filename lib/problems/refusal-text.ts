/**
 * The text of a refused message. Separate from problem-error.ts, so that code that only refuses does not bundle the
 * texts.
 */
import type { Refusal } from './problem-error';
import { problemText } from './problems';

/** @example const answer = await send('settings.change', { plan }); if (!answer.ok) show(refusalText(answer)); */
export const refusalText = ({ problem, detail }: Refusal): string =>
  problemText(problem, problem === 'unexpected' ? { reason: `(${detail})` } : {});
