/**
 * Checklists for removals where more than the item is at stake. A checklist never blocks. Ticks are rows in the
 * record's journal, so that one can later see what was done, when and by whom.
 */
import type { JournalRow } from './journal';
import { z } from '../zod';

/** `threat`: someone is threatened. `secrecy`: the text may be secret (guideline l.81, l.189). */
export const routeName = z.enum(['threat', 'secrecy']);

/** In the order they are done. Saving and hiding or removing belong to the flow and are not ticked. */
export const threatStep = z.enum(['police', 'manager', 'threatened', 'incident']);
export type ThreatStep = z.infer<typeof threatStep>;
export const THREAT_STEPS = threatStep.options;

export interface Tick {
  at: string;
  by: string | null;
}

type Row = Pick<JournalRow, 'kind' | 'data'> & Partial<Pick<JournalRow, 'at' | 'operator'>>;

/** The steps that are done. A tick that was taken back is left out. */
export function threatTicks(journalRows: readonly Row[]): Partial<Record<ThreatStep, Tick>> {
  const ticks: Partial<Record<ThreatStep, Tick>> = {};
  for (const { kind, data, at = '', operator = null } of journalRows) {
    const step = threatStep.safeParse(data.step);
    if (kind !== 'note' || data.about !== 'route-step' || !step.success) continue;
    if (data.done === true) ticks[step.data] = { at, by: operator };
    else delete ticks[step.data];
  }
  return ticks;
}
