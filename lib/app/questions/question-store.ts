/**
 * Questions in the store. Rows are validated when read. A row that does not match stays in place and is counted, since
 * a failed reading must not lose a question.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { readTransaction, writeTransaction } from '../../evidence/transaction';
import { mayForget } from '../../questions/keep';
import { question as questionShape, type Question, type QuestionStep } from '../../questions/question';
import { readQuestion } from '../../questions/read-question';
import { openQuestion, take, type NewQuestion, type Taken } from '../../questions/states';

export interface ReadQuestions {
  questions: Question[];
  /** How many rows could not be read. */
  unreadable: number;
}

/** Every row by its key; null when it cannot be read. Runs in the caller's transaction. */
export const rowsByKey = async (db: EvidenceDatabase): Promise<Map<string, Question | null>> =>
  new Map((await db.questions.toArray()).map((row) => [row.itemKey, readQuestion(row)]));

export async function readQuestions(db: EvidenceDatabase): Promise<ReadQuestions> {
  const rows: unknown[] = await readTransaction(db, [db.questions], () => db.questions.toArray());
  const questions = rows.map(readQuestion).filter((row) => row !== null);
  return { questions, unreadable: rows.length - questions.length };
}

/** Adds the questions that are new, and changes no existing one. @returns how many are new */
export const enterQuestions = (db: EvidenceDatabase, seen: readonly NewQuestion[]): Promise<number> =>
  writeTransaction(db, [db.questions], async () => {
    let entered = 0;
    for (const each of seen) {
      if ((await db.questions.get(each.itemKey)) !== undefined) continue;
      await db.questions.add(questionShape.parse(openQuestion(each)));
      entered += 1;
    }
    return entered;
  });

/** `unknown`: there is no such question, or its row cannot be read. */
export const takeStep = (
  db: EvidenceDatabase,
  itemKey: string,
  step: QuestionStep,
): Promise<Taken | { kind: 'unknown' }> =>
  writeTransaction(db, [db.questions], async () => {
    const question = readQuestion(await db.questions.get(itemKey));
    if (question === null) return { kind: 'unknown' };
    const taken = take(question, step);
    if (taken.kind === 'taken') await db.questions.put(questionShape.parse(taken.question));
    return taken;
  });

/** Deletes questions that were closed long enough ago. @returns how many were deleted */
export const forgetOld = (db: EvidenceDatabase, now: number): Promise<number> =>
  writeTransaction(db, [db.questions], async () => {
    const rows: unknown[] = await db.questions.toArray();
    const old = rows.map(readQuestion).filter((row) => row !== null && mayForget(row, now));
    await db.questions.bulkDelete(old.flatMap((row) => (row === null ? [] : [row.itemKey])));
    return old.length;
  });
