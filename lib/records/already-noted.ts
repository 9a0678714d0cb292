/** Whether a press would write down what the journal says already. Pure. */
import type { Completion } from '../domain/completion';
import type { JournalRow } from '../domain/journal';
import { threatTicks } from '../domain/routes';
import { policeNumberIn } from './holds';

/** @param life the record's journal rows in order */
export function isAlreadyNoted(done: Completion, life: readonly Pick<JournalRow, 'kind' | 'data'>[]): boolean {
  if (done.part === 'route-step') return done.done === (threatTicks(life)[done.step] !== undefined);
  return done.part === 'police-number' && policeNumberIn(life) === done.number;
}
