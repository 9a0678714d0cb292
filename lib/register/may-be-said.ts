/** Which line may be written now. Asked in the background, whatever the page has shown. */
import { lastFinished, stepStates, type Guide } from './guides';
import type { RegisterLine, Saying } from './line';
import { lacksOf, activationOf, type Registered } from './activation';

/** Why not. A deputy is among what may lack, and has a sentence of its own. */
type SayingRefusal =
  | 'account-no-deputy'
  | 'account-lacks'
  | 'account-closed'
  | 'guide-day-ahead'
  | 'guide-out-of-order'
  | 'guide-step-open';

interface Now {
  registered: Registered;
  guides: readonly Guide[];
  /** YYYY-MM-DD where the official is. */
  today: string;
}

/** @returns null where it may be written */
export function refusalOf(said: Saying, { registered, guides, today }: Now): SayingRefusal | null {
  if (said.kind === 'activated') return activationRefusal(registered);
  if (said.kind === 'step') return stepRefusal(said, guides, { lines: registered.lines, today }, registered);
  if (said.kind === 'finished') return finishRefusal(said.guide, guides, registered);
  // What has not happened yet is not noted as having happened.
  return said.on > today ? 'guide-day-ahead' : null;
}

function activationRefusal(registered: Registered): SayingRefusal | null {
  const lacks = lacksOf(registered);
  if (lacks.includes('deputy')) return 'account-no-deputy';
  return lacks.length > 0 ? 'account-lacks' : null;
}

/** Days of what is to come: when goals are followed up, and when the next time is. */
const AHEAD = ['goals', 'next'];

function stepRefusal(
  { guide: id, step, done, answers }: Extract<Saying, { kind: 'step' }>,
  guides: readonly Guide[],
  { lines, today }: { lines: readonly RegisterLine[]; today: string },
  registered: Registered,
): SayingRefusal | null {
  const guide = guides.find((each) => each.id === id);
  const states = guide === undefined ? [] : stepStates(guide, lines);
  const at = states.findIndex((state) => state.step.id === step);
  const state = states[at];
  if (guide === undefined || state === undefined) return 'guide-step-open';
  if (id === 'closing' && activationOf(registered) === 'closed') return 'account-closed';
  if (!done) return guide.isLocked && states.slice(at + 1).some((later) => later.done) ? 'guide-out-of-order' : null;
  if (state.isWaiting) return 'guide-out-of-order';
  if (state.step.fields.some((field) => answers[field] === undefined)) return 'guide-step-open';
  return answers.day !== undefined && answers.day > today && !AHEAD.includes(step) ? 'guide-day-ahead' : null;
}

function finishRefusal(id: Guide['id'], guides: readonly Guide[], registered: Registered): SayingRefusal | null {
  if (id === 'closing' && activationOf(registered) === 'closed') return 'account-closed';
  const guide = guides.find((each) => each.id === id);
  if (guide === undefined || guide.steps.length === 0) return 'guide-step-open';
  if (stepStates(guide, registered.lines).some(({ done }) => done === null)) return 'guide-step-open';
  // Said twice, it is one line.
  return !guide.repeats && lastFinished(id, registered.lines) !== undefined ? 'guide-step-open' : null;
}
