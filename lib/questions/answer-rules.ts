/**
 * The rules for the response clock: the guideline's days, and the municipality's own hours or else the guideline's.
 * Pure.
 */
import type { Crisis } from '../domain/crisis';
import type { Response } from './response-clock';
import { USUAL_TIME, type WorkingTime } from './working-days';

export interface AnswerRules {
  response: Response;
  time: WorkingTime;
}

/** The part of the pack that is needed, declared here so that this room does not depend on the pack's schema. */
interface PackResponse {
  target: { workingDays: number };
  latest: { workingDays: number };
  hours?: Pick<WorkingTime, 'opens' | 'closes'> | undefined;
}

/** @param crises absent: the guideline's times, whether or not a crisis is in force */
export function answerRules(
  { target, latest, hours }: PackResponse,
  own: WorkingTime | null,
  crises: readonly Crisis[] = [],
): AnswerRules {
  const ofPack = hours === undefined ? USUAL_TIME : { ...USUAL_TIME, opens: hours.opens, closes: hours.closes };
  return { response: { target: target.workingDays, latest: latest.workingDays, crises }, time: own ?? ofPack };
}
