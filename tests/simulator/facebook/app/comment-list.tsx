import { memo, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CommentView, PostView } from '../view-model';
import { graphql } from './api';
import { CommentArticle } from './comment';
import { AnswerComposer, Composer } from './composer';
import { changeAll, PATCHED, type Patched } from './patches';
import { Press } from './press';
import { usePage } from './state';
import { cls } from './styles';

/** Replies to a reply are one step further in; there are no deeper levels. */
function Replies({ parent, post }: { parent: CommentView; post: PostView }) {
  const { words, replies, loadReplies, view, writing } = usePage();
  const loaded = replies[parent.id];
  const isAnswered = writing?.kind === 'answer' && writing.id === parent.id;
  if (!loaded && parent.replyCount === 0 && !isAnswered) return null;
  return (
    <div className={cls(parent.depth > 0 && 'reply')}>
      {loaded?.map((reply, i) => (
        <div key={view.behaves.nodeReuse ? i : reply.id}>
          <CommentArticle comment={reply} />
          <Replies parent={reply} post={post} />
        </div>
      ))}
      {!loaded && parent.replyCount > 0 ? (
        <div className={cls('reply')}>
          <Press className={cls('quiet')} onPress={() => void loadReplies(parent)}>
            <span dir="auto">{words.replies(parent.replyCount)}</span>
          </Press>
        </div>
      ) : null}
      {isAnswered ? <AnswerComposer comment={parent} post={post} /> : null}
    </div>
  );
}

function SortMenu({ left, top, onPick }: { left: number; top: number; onPick: (item: number) => void }) {
  const { words } = usePage();
  return createPortal(
    <div role="menu" className={cls('menu')} style={{ left, top }}>
      {words.sortItems.map((item, i) => (
        <div role="menuitem" tabIndex={0} key={item} className={cls('item')} onClick={() => onPick(i)}>
          <span dir="auto">{item}</span>
        </div>
      ))}
    </div>,
    document.body,
  );
}

function Sort({ all, onAll }: { all: boolean; onAll: (all: boolean) => void }) {
  const { words } = usePage();
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  const press = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    setAt(at ? null : { left: box.left, top: box.bottom });
  };
  const pick = (item: number) => {
    setAt(null);
    onAll(item === 2);
  };
  return (
    <div>
      <Press className={cls('quiet')} aria-haspopup="menu" aria-expanded={at !== null} onPress={press}>
        <span dir="auto">{all ? words.sortItems[2] : words.sort}</span>
      </Press>
      {at ? <SortMenu {...at} onPick={pick} /> : null}
    </div>
  );
}

/** Memoised: a part that is already drawn is not drawn again when the next one arrives. */
const Part = memo(function Part({ comments, post }: { comments: CommentView[]; post: PostView }) {
  return comments.map((comment) => (
    <div key={comment.id}>
      <div>
        <CommentArticle comment={comment} />
      </div>
      <Replies parent={comment} post={post} />
    </div>
  ));
});

/** The rest of a long thread, loaded when the end of the shown part comes near. */
function LaterParts({ post }: { post: PostView }) {
  const [parts, setParts] = useState<CommentView[][]>([]);
  const [more, setMore] = useState(post.more);
  const end = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    const patched = (event: Event) => {
      const { id, change } = (event as CustomEvent<Patched>).detail;
      setParts((now) =>
        now.map((part) => (part.some((comment) => comment.id === id) ? changeAll(part, id, change) : part)),
      );
    };
    addEventListener(PATCHED, patched);
    return () => removeEventListener(PATCHED, patched);
  }, []);
  useEffect(() => {
    const element = end.current;
    if (!element || more === 0) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting) || asked.current) return;
        asked.current = true;
        const after = String(post.comments.length + parts.reduce((sum, part) => sum + part.length, 0));
        graphql<{ comments: CommentView[]; more: number }>('CommentsListComponentsPaginationQuery', {
          post: post.id,
          after,
        }).then(
          (next) => {
            asked.current = false;
            setParts((now) => [...now, next.comments]);
            setMore(next.more);
          },
          () => {
            asked.current = false;
          },
        );
      },
      { rootMargin: '1500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [parts, more]);
  return (
    <>
      {parts.map((part, i) => (
        <Part key={i} comments={part} post={post} />
      ))}
      {more > 0 ? <div ref={end} style={{ height: 40 }} role="progressbar" aria-valuetext="…" /> : null}
    </>
  );
}

/**
 * The comments of one post. With `nodeReuse` React's keys are positions, so nodes are rebound to other comments when
 * one disappears.
 */
export function CommentList({ post }: { post: PostView }) {
  const { view, words } = usePage();
  const [all, setAll] = useState(false);
  const shown = post.comments
    .filter((comment) => all || !comment.filtered)
    .flatMap((comment) =>
      comment.twice
        ? [
            { comment, copy: 0 },
            { comment, copy: 1 },
          ]
        : [{ comment, copy: 0 }],
    );
  return (
    <div data-visualcompletion="ignore-dynamic">
      <Sort all={all} onAll={setAll} />
      <div>
        {shown.map(({ comment, copy }, i) => (
          <div key={view.behaves.nodeReuse ? i : `${comment.id}-${copy}`}>
            <div>
              <CommentArticle comment={comment} copy={copy} />
            </div>
            {copy === 0 ? <Replies parent={comment} post={post} /> : null}
          </div>
        ))}
        {post.more > 0 ? <LaterParts key={`${post.id}-${view.viewer.actorId}`} post={post} /> : null}
      </div>
      {view.viewer.account === 'out' || post.commentsOff ? null : <Composer key={view.viewer.actorId} post={post} />}
      {post.commentsOff ? <div className={cls('note')}>{words.closed(post.actor.name)}</div> : null}
    </div>
  );
}
