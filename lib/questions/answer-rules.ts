/** What the response clock goes by: the guideline's days, and the municipality's hours before the guideline's. Pure. */
import type { Crisis } from '../domain/crisis';
import type { Response } from './response-clock';
import { USUAL_TIME, type WorkingTime } from './working-days';

export interface AnswerRules {
  response: Response;
  time: WorkingTime;
}

/** The pack's part that it reads, so that no pack has to be known here. */
interface PackResponse {
  target: { workingDays: number };
  latest: { workingDays: number };
  hours?: Pick<WorkingTime, 'opens' | 'closes'> | undefined;
}

/** @param crises absent: as the guideline has it, whatever holds just now */
export function answerRules(
  { target, latest, hours }: PackResponse,
  own: WorkingTime | null,
  crises: readonly Crisis[] = [],
): AnswerRules {
  const ofPack = hours === undefined ? USUAL_TIME : { ...USUAL_TIME, opens: hours.opens, closes: hours.closes };
  return { response: { target: target.workingDays, latest: latest.workingDays, crises }, time: own ?? ofPack };
}
