import { opaqueCommentId } from '../practice-data';
import type { CommentView } from '../view-model';
import { relative } from '../words';
import { useActs } from './acts';
import { Avatar } from './avatar';
import { CommentEditor } from './composer';
import { Link, Press, tracked } from './press';
import { usePage } from './state';
import { cls } from './styles';
import { FoldedText } from './text';

function MenuButton({ comment, copy }: { comment: CommentView; copy: number }) {
  const { words, menu, setMenu } = usePage();
  const open = menu?.kind === 'comment' && menu.comment.id === comment.id && menu.copy === copy;
  const press = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    setMenu(open ? null : { kind: 'comment', comment, copy, left: box.left, top: box.bottom + 4 });
  };
  return (
    <div>
      <Press
        className={cls('dots')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={words.tooltip[comment.permission]}
        onPress={press}
      >
        <i data-visualcompletion="css-img">•••</i>
      </Press>
    </div>
  );
}

function Actions({ comment }: { comment: CommentView }) {
  const { words, view, replies, loadReplies, write } = usePage();
  const { unhide } = useActs();
  const ids = comment.parentId
    ? `comment_id=${comment.topId}&reply_comment_id=${comment.id}`
    : `comment_id=${comment.id}`;
  // Show the existing replies first, so that the new one appears below them.
  const answer = () => {
    if (view.viewer.account === 'out') return;
    if (comment.replyCount > 0 && !replies[comment.id]) void loadReplies(comment);
    write({ kind: 'answer', id: comment.id });
  };
  return (
    <ul className={cls('links')}>
      <li>
        <Link href={tracked(`${comment.postUrl}?${ids}`, 'R%5D-R')} className={cls('link')}>
          <span>{relative(words.short, comment.createdAt, Date.now())}</span>
        </Link>
      </li>
      <li>
        <Press aria-label={words.like}>{words.like}</Press>
      </li>
      <li>
        <Press onPress={answer}>{words.answer}</Press>
      </li>
      {comment.edited ? (
        <li>
          <span>{words.edited}</span>
        </li>
      ) : null}
      {comment.pinned ? (
        <li>
          <span>{words.pinned}</span>
        </li>
      ) : null}
      {comment.hidden ? (
        <>
          <li>
            <span>{words.hiddenNote}</span>
          </li>
          <li>
            <Press className={cls('link')} onPress={() => void unhide(comment).catch(() => undefined)}>
              {words.show}
            </Press>
          </li>
        </>
      ) : null}
    </ul>
  );
}

function label(comment: CommentView, words: ReturnType<typeof usePage>['words']): string {
  const ago = relative(words.ago, comment.createdAt, Date.now());
  return comment.parentId
    ? words.replyBy(comment.author.name, comment.parentAuthorName ?? '', ago)
    : words.commentBy(comment.author.name, ago);
}

function Bubble({ comment, copy, author }: { comment: CommentView; copy: number; author: string }) {
  const { words, writing } = usePage();
  const isEdited = writing?.kind === 'edit' && writing.id === comment.id && copy === 0;
  return (
    <div className={cls('bubble')} style={comment.background ? { background: comment.background } : undefined}>
      <span>
        <Link aria-hidden="false" href={author} className={cls('author')}>
          <span>
            <span dir="auto">{comment.author.name}</span>
          </span>
        </Link>
      </span>
      {comment.isPostAuthor ? (
        <Press className={cls('badge')} aria-label={words.badge}>
          <span>{words.author}</span>
        </Press>
      ) : null}
      {isEdited ? <CommentEditor comment={comment} /> : null}
      {comment.text === '' || isEdited ? null : (
        <div>
          <span dir="auto">
            <FoldedText of={comment.id} text={comment.text} mentions={comment.mentions} />
          </span>
        </div>
      )}
    </div>
  );
}

function Picture({ comment }: { comment: CommentView }) {
  if (!comment.picture) return null;
  return (
    <div>
      <Link href={tracked(`/photo/?fbid=${comment.id}`)}>
        <img
          className={cls('attached')}
          src={comment.picture}
          alt="Kan vara en bild av snö"
          referrerPolicy="origin-when-cross-origin"
          width={320}
        />
      </Link>
    </div>
  );
}

/** The shape in every capture from 2022 to 2025: two author links, text, one menu button, a list with the timestamp. */
export function CommentArticle({ comment, copy = 0 }: { comment: CommentView; copy?: number }) {
  const { words } = usePage();
  const { url } = comment.author;
  const id = encodeURIComponent(opaqueCommentId(comment.postId, comment.id));
  const author = tracked(`${url}${url.includes('?') ? '&' : '?'}comment_id=${id}`, 'R%5D-R');
  return (
    <div
      role="article"
      tabIndex={-1}
      aria-label={label(comment, words)}
      className={cls('comment', !!comment.parentId && 'reply', comment.hidden && 'hidden')}
    >
      <Link aria-hidden="true" tabIndex={-1} href={author} className={cls('link')}>
        <Avatar id={comment.author.id} />
      </Link>
      <div>
        <div className={cls('bubbleRow')}>
          <Bubble comment={comment} copy={copy} author={author} />
          {comment.permission === 'none' ? null : <MenuButton comment={comment} copy={copy} />}
        </div>
        <Picture comment={comment} />
        <Actions comment={comment} />
      </div>
    </div>
  );
}
