/** The list of questions, loaded separately from the popup's state, and the outcomes that an official gives them. */
import { useCallback, useState } from 'preact/hooks';
import type { Questions } from '../../../components/questions/question-list';
import { send } from '../../messaging/client';
import { questionsText } from '../../i18n/questions';
import type { Settlement } from '../../messaging/question-messages';
import { refusalText } from '../../problems/refusal-text';

interface UsedQuestions {
  questions: Questions;
  /** Why the last action failed. Null where it did not. */
  notDone: string | null;
  askForQuestions: () => void;
  settle: (itemKey: string, settlement: Settlement) => void;
}

export function useQuestions(): UsedQuestions {
  const [questions, setQuestions] = useState<Questions>();
  const [notDone, setNotDone] = useState<string | null>(null);
  const askForQuestions = useCallback(
    () => void send('questions.list', {}).then((answer) => setQuestions(answer.ok ? answer.value : 'unknown')),
    [],
  );
  const settle = (itemKey: string, settlement: Settlement): void =>
    void send('question.settle', { itemKey, settlement }).then((answer) => {
      setNotDone(!answer.ok ? refusalText(answer) : answer.value.said === 'moved' ? questionsText('moved') : null);
      askForQuestions();
    });
  return { questions, notDone, askForQuestions, settle };
}
