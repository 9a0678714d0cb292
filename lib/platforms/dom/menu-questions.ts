/**
 * What 'Lär in menyn' shows about the questions seen on this page: their buttons, and which of them would be pressed.
 */
import { confirmationOf, type Act, type Intention } from '../../domain/act';
import type { MenuReading } from '../../domain/menu-reading';
import { seenQuestions } from './seen-questions';

type Question = MenuReading['questions'][number];

/** A platform's words for buttons. The author's name is `{name}` in them. */
interface AnswerWords {
  /** Null: the label does not confirm the act. */
  signOf: (label: string, act: Exclude<Act, 'edit'>) => 'learnt' | 'table' | null;
  isAnothers: (label: string, intention: Intention) => boolean;
}

export const readQuestions = (root: Document, words: AnswerWords): Question[] =>
  seenQuestions(root).map(([act, buttons]) => ({ act, buttons: [...buttons], ...answerIn(act, buttons, words) }));

/** Only the official confirms an edit. */
function answerIn(
  act: Act,
  buttons: readonly string[],
  { signOf, isAnothers }: AnswerWords,
): Pick<Question, 'press' | 'by' | 'others'> {
  if (act === 'edit') return { press: null, by: 'unknown', others: [] };
  const others = buttons.filter((label) => isAnothers(label, confirmationOf(act)));
  const [answer, another] = buttons.flatMap((press) => {
    const by = signOf(press, act);
    return by === null ? [] : [{ press, by }];
  });
  if (answer === undefined) return { press: null, by: 'unknown', others };
  return another === undefined ? { ...answer, others } : { press: null, by: 'several', others };
}
