/**
 * Records in which nothing was judged: an incoming message, and a snapshot of a whole page. Their sealed decision still
 * has a tier, an urgency and an answer about criticism (gate.design.md), which are never shown.
 */
import type { Decision } from '../domain/decision';
import { SNAPSHOT_GROUND } from '../domain/snapshot';
import { INCOMING_MESSAGE } from './incoming-message';

export const isNothingJudged = ({ groundId }: Pick<Decision, 'groundId'>): boolean =>
  groundId === INCOMING_MESSAGE || groundId === SNAPSHOT_GROUND;
