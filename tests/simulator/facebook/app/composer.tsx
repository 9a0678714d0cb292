/**
 * The boxes to write in: below the thread or in a dialog, below a comment, in place of one's own comment, or over one's
 * own post.
 */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { CommentView, PostView } from '../view-model';
import { useActs } from './acts';
import { Avatar } from './avatar';
import { Editor } from './editor';
import { Press } from './press';
import { usePage } from './state';
import { cls } from './styles';

/** For a top-level comment. */
export function Composer({ post }: { post: PostView }) {
  const { words, menuWords, view, write } = usePage();
  const { send } = useActs();
  const label = words.composer(view.viewer.actorName);
  return (
    <div className={cls('composer')}>
      <Avatar id={view.viewer.actorId} />
      {view.behaves.composer === 'inline' ? (
        <Editor label={label} button={menuWords.send} onSend={(text) => send(post, null, text)} />
      ) : (
        <form role="presentation" className={cls('composerForm')}>
          <Press className={cls('composerBox', 'press')} onPress={() => write({ kind: 'comment', post })}>
            <span>{label}</span>
          </Press>
        </form>
      )}
    </div>
  );
}

/** Below the comment being replied to, after 'Svara' was pressed. */
export function AnswerComposer({ comment, post }: { comment: CommentView; post: PostView }) {
  const { words, menuWords, view, write } = usePage();
  const { send } = useActs();
  return (
    <div className={cls('composer', 'reply')}>
      <Avatar id={view.viewer.actorId} size={24} />
      <Editor
        focus
        label={words.answerAs(view.viewer.actorName)}
        button={menuWords.send}
        onSend={(text) => send(post, comment, text)}
        onCancel={() => write(null)}
      />
    </div>
  );
}

/** Replaces the text of one's own comment while editing it. */
export function CommentEditor({ comment }: { comment: CommentView }) {
  const { words, menuWords, write } = usePage();
  const { edit } = useActs();
  const save = async (text: string) => {
    await edit(comment, text);
    write(null);
  };
  return (
    <div className={cls('composer')}>
      <Editor
        focus
        label={words.editComment}
        button={menuWords.save}
        initial={comment.text}
        onSend={save}
        onCancel={() => write(null)}
      />
      <Press className={cls('quiet')} onPress={() => write(null)}>
        {words.cancel}
      </Press>
    </div>
  );
}

function WritingDialog({ title, children }: { title: string; children: ReactNode }) {
  const { words, write } = usePage();
  return createPortal(
    <div className={cls('shade')}>
      <div role="dialog" aria-label={title} aria-modal="true" className={cls('dialog')}>
        <h2 className={cls('dialogTitle')}>
          <span dir="auto">{title}</span>
        </h2>
        <Press className={cls('close')} aria-label={words.close} onPress={() => write(null)}>
          ✕
        </Press>
        {children}
      </div>
    </div>,
    document.body,
  );
}

export function WritingDialogs() {
  const { words, menuWords, view, writing, write } = usePage();
  const { send, editPost } = useActs();
  if (writing?.kind !== 'comment' && writing?.kind !== 'edit-post') return null;
  const { post, kind } = writing;
  const isComment = kind === 'comment';
  const done = async (text: string) => {
    await (isComment ? send(post, null, text) : editPost(post, text));
    write(null);
  };
  return (
    <WritingDialog title={isComment ? words.writeTitle : words.editPost}>
      <Editor
        focus
        label={isComment ? words.composer(view.viewer.actorName) : words.editPost}
        button={isComment ? menuWords.send : menuWords.save}
        initial={isComment ? '' : post.text}
        onSend={done}
        onCancel={() => write(null)}
      />
    </WritingDialog>
  );
}
