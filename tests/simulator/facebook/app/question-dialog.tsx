/** The dialog that asks before something happens. What then happens is the server's to say. */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { opaqueCommentId } from '../practice-data';
import { graphql } from './api';
import { Press } from './press';
import { usePage, type Question } from './state';
import { cls } from './styles';

const mutations = { delete: 'useCometUFIDeleteCommentMutation', ban: 'CometUFIBanUserMutation', report: null } as const;

function Asked({ question }: { question: Question }) {
  const { words, view, ask, patch } = usePage();
  const [state, setState] = useState<'asking' | 'sending' | 'failed'>('asking');
  const { comment, kind } = question;
  const strange = view.menu === 'unknown-labels';
  const isDelete = kind === 'delete';
  const title = isDelete ? (strange ? words.dialog.strangeTitle : words.dialog.title) : words.other[kind];
  const confirm = isDelete ? (strange ? words.dialog.strangeConfirm : words.dialog.confirm) : words.other.confirm;
  const send = async () => {
    if (state === 'sending') return;
    setState('sending');
    const mutation = mutations[kind];
    try {
      const variables = { comment_id: opaqueCommentId(comment.postId, comment.id), actor_id: view.viewer.actorId, remove_location: 'MENU' };
      if (mutation) await graphql(mutation, variables);
      ask(null);
      if (isDelete) patch(comment.id, () => null);
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
        <span dir="auto">{isDelete ? words.dialog.text : comment.author.name}</span>
        {state === 'failed' ? (
          <div role="alert" className={cls('alert')}>
            {words.failed}
          </div>
        ) : null}
        <div className={cls('buttons')}>
          <Press className={cls('secondary')} aria-label={words.dialog.cancel} onPress={() => ask(null)}>
            <span>{words.dialog.cancel}</span>
          </Press>
          <Press className={cls('primary')} aria-label={confirm} aria-disabled={state === 'sending' || undefined} onPress={() => void send()}>
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
  return question ? <Asked key={`${question.kind}-${question.comment.id}`} question={question} /> : null;
}
