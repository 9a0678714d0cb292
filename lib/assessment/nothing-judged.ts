/**
 * Records of which nothing was judged: a message that came in, and a snapshot of a whole page. A sealed decision has a
 * tier, an urgency and an answer about criticism all the same (gate.design.md); nobody is shown them.
 */
import type { Decision } from '../domain/decision';
import { SNAPSHOT_GROUND } from '../domain/snapshot';
import { INCOMING_MESSAGE } from './incoming-message';

export const isNothingJudged = ({ groundId }: Pick<Decision, 'groundId'>): boolean =>
  groundId === INCOMING_MESSAGE || groundId === SNAPSHOT_GROUND;
