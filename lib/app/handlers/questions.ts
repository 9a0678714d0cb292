/** Questions to the municipality: entered as pages see them, listed, and settled by an official. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { isoOf, realClock, type Clock } from '../../util/clock';
import { showDueCount } from '../questions/due-count';
import { enterSeen } from '../questions/enter-seen';
import { listQuestions } from '../questions/list-questions';
import { takeStep } from '../questions/question-store';

type QuestionKinds = 'questions.seen' | 'questions.list' | 'question.settle';

export function questionHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, QuestionKinds> {
  return {
    'questions.seen': async (seen) => {
      await enterSeen(db, seen, clock);
      return {};
    },
    'questions.list': () => listQuestions(db, clock.now()),
    'question.settle': async ({ itemKey, settlement }) => {
      const { operator } = await readSettings();
      const by = { at: isoOf(clock), operator: operator.name || null };
      const taken = await takeStep(db, itemKey, { ...settlement, ...by });
      await showDueCount(db, clock).catch((error: unknown) => console.error('Uppsikt questions', error));
      return { said: taken.kind === 'taken' ? 'done' : 'moved' };
    },
  };
}
