/** The list of questions, asked for beside the popup's own state, and what an official makes of one. */
import { useCallback, useState } from 'preact/hooks';
import type { Questions } from '../../../components/questions/question-list';
import { send } from '../../messaging/client';
import type { Settlement } from '../../messaging/question-messages';

interface UsedQuestions {
  questions: Questions;
  hasMoved: boolean;
  askForQuestions: () => void;
  settle: (itemKey: string, settlement: Settlement) => void;
}

export function useQuestions(): UsedQuestions {
  const [questions, setQuestions] = useState<Questions>();
  const [hasMoved, setMoved] = useState(false);
  const askForQuestions = useCallback(
    () => void send('questions.list', {}).then((answer) => setQuestions(answer.ok ? answer.value : 'unknown')),
    [],
  );
  const settle = (itemKey: string, settlement: Settlement): void =>
    void send('question.settle', { itemKey, settlement }).then((answer) => {
      setMoved(!answer.ok || answer.value.said === 'moved');
      askForQuestions();
    });
  return { questions, hasMoved, askForQuestions, settle };
}
