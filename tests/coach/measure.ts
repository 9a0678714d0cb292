/** Measures the coach against the labelled replies, per rule. How a hint is counted: README.md. */
import { coach } from '../../lib/coach/coach';
import type { CoachContext, Hint } from '../../lib/coach/hint';
import { packInForce } from '../../lib/guidelines/packs';
import type { Tally } from '../indicators/measure';
import { COACH_LABELS, type CoachLabel, type LabelledPlace, type LabelledReply } from './labelled-replies';

/** The minimum precision and recall of each rule. */
export const COACH_BAR = 0.9;

interface CoachMiss {
  id: string;
  rule: CoachLabel;
  kind: 'missed' | 'false';
  what: string;
}
export interface CoachMeasure {
  tallies: Record<CoachLabel, Tally>;
  misses: CoachMiss[];
}

/** The context that a labelled reply was written for. */
export const contextOf = (has: LabelledReply['context'] = []): CoachContext => ({
  pack: packInForce(),
  kind: has.includes('post') ? 'post' : 'answer',
  senders: ['/Eva, Gata och park, Österåkers kommun'],
  ownHosts: ['osteraker.se', 'youtube.com/osterakerskommun'],
  allowedHosts: ['roslagsvatten.se'],
  contacts: [],
  hasPicture: has.includes('picture'),
  hasVideo: has.includes('video'),
  isHeated: has.includes('heated'),
});

export function measureCoach(replies: readonly LabelledReply[]): CoachMeasure {
  const tallies = Object.fromEntries(COACH_LABELS.map((rule) => [rule, { right: 0, missed: 0, false: 0 }])) as Record<
    CoachLabel,
    Tally
  >;
  const misses: CoachMiss[] = [];
  for (const reply of replies) {
    const { hints } = coach(reply.text, contextOf(reply.context));
    for (const rule of COACH_LABELS) {
      const labels = reply.spans.filter((span) => span.rule === rule);
      const found = hints.filter((hint) => hint.rule === rule);
      const told = (kind: CoachMiss['kind'], what: string): void => {
        misses.push({ id: reply.id, rule, kind, what });
      };
      for (const label of labels) {
        const isFound = found.some((hint) => meets(reply.text, hint, label));
        tallies[rule][isFound ? 'right' : 'missed'] += 1;
        if (!isFound) told('missed', label.text ?? reply.text);
      }
      for (const hint of found.filter((each) => !labels.some((label) => meets(reply.text, each, label)))) {
        tallies[rule].false += 1;
        told('false', hint.range === null ? reply.text : reply.text.slice(hint.range.from, hint.range.to));
      }
    }
  }
  return { tallies, misses };
}

function meets(text: string, { range }: Hint, { text: what, at }: LabelledPlace): boolean {
  if (what === undefined || range === null) return what === undefined;
  const start = at ?? text.indexOf(what);
  return range.from < start + what.length && start < range.to;
}
