/** A crisis as it is stored, for tests. */
import type { Crisis } from '../../../lib/domain/crisis';

/** From Tuesday 2026-11-24, noon in Sweden, until eight the next day. */
export const aCrisis = (changes: Partial<Crisis> = {}): Crisis => ({
  startedAt: '2026-11-24T11:00:00.000Z',
  until: '2026-11-25T19:00:00.000Z',
  decidedBy: 'Maja Moberg',
  operator: 'Klara Lind',
  reason: 'weather',
  answerWithin: 120,
  roundsADay: 3,
  ended: null,
  ...changes,
});
