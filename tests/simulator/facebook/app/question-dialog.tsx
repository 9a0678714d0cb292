/** The confirm dialog. The server decides what happens after it. */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useActs } from './acts';
import { Press } from './press';
import { usePage, type Question } from './state';
import { cls } from './styles';

/** What confirming does. Reports are sent nowhere. */
function useAnswer(question: Question): () => Promise<void> {
  const { remove, hide, ban, trash } = useActs();
  return () => {
    switch (question.kind) {
      case 'delete':
        return remove(question.comment);
      case 'hide':
        return hide(question.comment);
      case 'ban':
        return ban(question.comment);
      case 'trash':
        return trash(question.post);
      case 'report':
        return Promise.resolve();
    }
  };
}

function Asked({ question }: { question: Question }) {
  const { words, menuWords, ask } = usePage();
  const [state, setState] = useState<'asking' | 'sending' | 'failed'>('asking');
  const answer = useAnswer(question);
  const name = question.kind === 'trash' ? question.post.actor.name : question.comment.author.name;
  const [title, confirm] = menuWords.asks[question.kind].map((text) => text.replaceAll('{name}', name)) as [
    string,
    string,
  ];
  const send = async () => {
    if (state === 'sending') return;
    setState('sending');
    try {
      await answer();
      ask(null);
    } catch {
      setState('failed');
    }
  };
  return createPortal(
    <div className={cls('shade')}>
      <div role="dialog" aria-label={title} aria-modal="true" className={cls('dialog')}>
        <h2 className={cls('dialogTitle')}>
          <span dir="auto">{title}</span>
        </h2>
        <span dir="auto">
          {question.kind === 'delete' ? words.sure : question.kind === 'trash' ? words.trashNote : name}
        </span>
        {state === 'failed' ? (
          <div role="alert" className={cls('alert')}>
            {words.failed}
          </div>
        ) : null}
        <div className={cls('buttons')}>
          <Press className={cls('secondary')} aria-label={words.cancel} onPress={() => ask(null)}>
            <span>{words.cancel}</span>
          </Press>
          <Press
            className={cls('primary')}
            aria-label={confirm}
            aria-disabled={state === 'sending' || undefined}
            onPress={() => void send()}
          >
            <span>{confirm}</span>
          </Press>
        </div>
      </div>
    </div>,
    document.body,
  );
}

export function QuestionDialog() {
  const { question } = usePage();
  if (!question) return null;
  return (
    <Asked
      key={`${question.kind}-${question.kind === 'trash' ? question.post.id : question.comment.id}`}
      question={question}
    />
  );
}
