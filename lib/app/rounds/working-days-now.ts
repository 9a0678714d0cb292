/**
 * The days on which an account must be monitored (guideline l.91: 'varje vardag'): the municipality's working days, as
 * the response clock has them.
 */
import { packInForce } from '../../guidelines/packs';
import { answerRules } from '../../questions/answer-rules';
import { isWorkingDay } from '../../questions/working-days';
import type { IsWorkingDay } from '../../rounds/round-days';
import { readSettings } from '../../settings/store';

export async function workingDaysNow(): Promise<IsWorkingDay> {
  const { workingTime } = await readSettings();
  const { time } = answerRules(packInForce().response, workingTime);
  return (day) => isWorkingDay(day, time);
}
