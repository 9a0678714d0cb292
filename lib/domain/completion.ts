/** What an official adds to a record later: a row of its own in the journal, never a change of what is sealed. */
import type { JournalKind, JournalRow } from './journal';
import type { OpenTask } from './open-tasks';

export type Completion =
  /** `reason` where the author was not told. */
  | { part: 'notice'; told: boolean; reason: string }
  /** A number in the diary, or to whom it was handed over. */
  | { part: 'registry'; where: string }
  | { part: 'motivation' | 'inputs'; text: string }
  | { part: 'second-eyes'; of: string; answer: 'remove' | 'keep' };

/** The row that does away with the task (lib/domain/open-tasks, doneBy). */
export function completionRow(done: Completion): { kind: JournalKind; data: JournalRow['data'] } {
  switch (done.part) {
    case 'notice':
      return { kind: 'notice', data: { told: done.told, reason: done.told ? null : done.reason } };
    case 'registry':
      return { kind: 'registry', data: { where: done.where } };
    case 'motivation':
    case 'inputs':
      return { kind: 'note', data: { about: done.part, text: done.text } };
    case 'second-eyes':
      return { kind: 'note', data: { about: done.part, of: done.of, answer: done.answer } };
  }
}

export type { OpenTask };
