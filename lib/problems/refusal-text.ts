/** What a refused message says, for people. Apart from problem-error.ts: whoever only refuses carries no words. */
import type { Refusal } from './problem-error';
import { problemText } from './problems';

/** @example const answer = await send('settings.change', { plan }); if (!answer.ok) show(refusalText(answer)); */
export const refusalText = ({ problem, detail }: Refusal): string =>
  problemText(problem, problem === 'unexpected' ? { reason: `(${detail})` } : {});
