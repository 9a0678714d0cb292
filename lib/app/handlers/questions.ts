/** Questions to the municipality: entered as pages see them, listed, and settled by an official. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { showDueCount } from '../questions/due-count';
import { enterSeen } from '../questions/enter-seen';
import { listQuestions } from '../questions/list-questions';
import { takeStep } from '../questions/question-store';

type QuestionKinds = 'questions.seen' | 'questions.list' | 'question.settle';

export function questionHandlers(db: EvidenceDatabase): Pick<Handlers, QuestionKinds> {
  return {
    'questions.seen': async (seen) => {
      await enterSeen(db, seen, Date.now());
      return {};
    },
    'questions.list': () => listQuestions(db, Date.now()),
    'question.settle': async ({ itemKey, settlement }) => {
      const { operator } = await readSettings();
      const by = { at: new Date().toISOString(), operator: operator.name || null };
      const taken = await takeStep(db, itemKey, { ...settlement, ...by });
      await showDueCount(db).catch((error: unknown) => console.error('Uppsikt questions', error));
      return { said: taken.kind === 'taken' ? 'done' : 'moved' };
    },
  };
}
