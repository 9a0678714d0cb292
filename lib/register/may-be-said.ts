/** Whether a line may be written now. Checked in the background, whatever the page shows. */
import { lastFinished, stepStates, type Guide } from './guides';
import type { RegisterLine, Saying } from './line';
import { lacksOf, activationOf, type Registered } from './activation';

/** Why a line is refused. A missing deputy is one of the possible lacks but has a text of its own. */
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
  /** YYYY-MM-DD in the official's time zone. */
  today: string;
}

/** @returns null when the line may be written */
export function refusalOf(said: Saying, { registered, guides, today }: Now): SayingRefusal | null {
  if (said.kind === 'activated') return activationRefusal(registered);
  if (said.kind === 'step') return stepRefusal(said, guides, { lines: registered.lines, today }, registered);
  if (said.kind === 'finished') return finishRefusal(said.guide, guides, registered);
  // A future event must not be recorded as done.
  return said.on > today ? 'guide-day-ahead' : null;
}

function activationRefusal(registered: Registered): SayingRefusal | null {
  const lacks = lacksOf(registered);
  if (lacks.includes('deputy')) return 'account-no-deputy';
  return lacks.length > 0 ? 'account-lacks' : null;
}

/** Steps whose day may be in the future: the follow-up of the goals, and the next follow-up. */
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
  // A guide that does not repeat is finished only once.
  return !guide.repeats && lastFinished(id, registered.lines) !== undefined ? 'guide-step-open' : null;
}
