/** Writes the hand-over card to the shared folder automatically when an absence begins, if a folder is set up. */
import { browser } from '../../browser';
import type { EvidenceDatabase } from '../../evidence/database';
import { realClock, type Clock } from '../../util/clock';
import { handOverByItself } from './hand-over';
import { handOverEnv } from './hand-over-env';

const ALARM = 'uppsikt-hand-over';
const EVERY_MINUTES = 60;

export function followAbsence(db: EvidenceDatabase, clock: Clock = realClock): void {
  const look = (): void =>
    void handOverByItself(db, handOverEnv(db, clock)).catch((error: unknown) =>
      console.error('Uppsikt hand-over', error),
    );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  void browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  look();
}
