/** The list of questions, asked for beside the popup's own state, and what an official makes of one. */
import { useCallback, useState } from 'preact/hooks';
import type { Questions } from '../../../components/questions/question-list';
import { send } from '../../messaging/client';
import { questionsText } from '../../i18n/questions';
import type { Settlement } from '../../messaging/question-messages';
import { refusalText } from '../../problems/refusal-text';

interface UsedQuestions {
  questions: Questions;
  /** Why what was pressed last was not done; null where it was. */
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
