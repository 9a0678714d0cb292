/**
 * The toolbar's count of questions that are due today or overdue. It is the button's default; a tab of a registered
 * page shows its account instead (tabs/badge).
 */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { packInForce } from '../../guidelines/packs';
import { browserText } from '../../i18n/browser-texts';
import { answerRules } from '../../questions/answer-rules';
import { countToday } from '../../questions/response-clock';
import { readSettings } from '../../settings/store';
import { realClock, type Clock } from '../../util/clock';
import { GENERAL_COLOUR } from '../tabs/badge';
import { forgetOld, readQuestions } from './question-store';

const ALARM = 'uppsikt-questions';
const EVERY_MINUTES = 15;

export async function showDueCount(db: EvidenceDatabase, clock: Clock = realClock): Promise<void> {
  const { language, workingTime, crises } = await readSettings();
  const { questions, unreadable } = await readQuestions(db);
  const { response, time } = answerRules(packInForce().response, workingTime, crises);
  const now = clock.now();
  // A question that cannot be read may be due, so it is counted.
  const count = countToday(questions, response, time, now) + unreadable;
  const title = count === 0 ? browserText('badge-off', {}, language) : browserText('badge-due', { count }, language);
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: GENERAL_COLOUR }),
    browser.action.setTitle({ title }),
  ]);
}

/** Runs at start and on an alarm, because questions become overdue as time passes. */
export function followDueCount(db: EvidenceDatabase, clock: Clock = realClock): void {
  const look = (): void =>
    void forgetOld(db, clock.now())
      .then(() => showDueCount(db, clock))
      .catch((error: unknown) => console.error('Uppsikt questions', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  void browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  look();
}
