import { Banner } from './banner';
import { CommentList } from './comment-list';
import { CommentMenu } from './comment-menu';
import { WritingDialogs } from './composer';
import { Feed } from './feed';
import { PostUnit } from './post';
import { PostMenu } from './post-menu';
import { Link, Press, tracked } from './press';
import { QuestionDialog } from './question-dialog';
import { usePage } from './state';
import { cls } from './styles';
import { FoldedText } from './text';

function SinglePost() {
  const { view, words, navigate } = usePage();
  const post = view.posts[0];
  if (!post) return null;
  return (
    <div role="dialog" aria-label={words.post(post.actor.name)} className={cls('postDialog')}>
      <h2 className={cls('postTitle')}>
        <span>{words.post(post.actor.name)}</span>
      </h2>
      <Press className={cls('close')} aria-label={words.close} onPress={() => navigate(post.actor.url)}>
        ✕
      </Press>
      <PostUnit post={post} position={1} />
    </div>
  );
}

function PhotoViewer() {
  const { view } = usePage();
  const post = view.posts[0];
  if (!post) return null;
  return (
    <div className={cls('viewer')}>
      <div data-pagelet="MediaViewerPhoto" className={cls('media')}>
        <img
          data-visualcompletion="media-vc-image"
          className={cls('mediaImage')}
          src={post.picture ?? ''}
          alt="Kan vara en bild av marknad"
          referrerPolicy="origin-when-cross-origin"
        />
      </div>
      <div role="complementary" className={cls('side')}>
        <h2 className={cls('name')}>
          <Link href={tracked(post.actor.url)} className={cls('link')}>
            <span>{post.actor.name}</span>
          </Link>
        </h2>
        <div className={cls('message')}>
          <span dir="auto">
            <FoldedText of={post.id} text={post.text} />
          </span>
        </div>
        <CommentList post={post} />
      </div>
    </div>
  );
}

function Surface() {
  const { view, words } = usePage();
  if (view.surface === 'post') return <SinglePost />;
  if (view.surface === 'unavailable') return <h2>{words.unavailable}</h2>;
  if (view.surface === 'messages') return <h1>{words.messages}</h1>;
  return (
    <>
      {view.owner ? (
        <div>
          <div className={cls('cover')} />
          <h1 className={cls('ownerName')}>{view.owner.name}</h1>
        </div>
      ) : null}
      <Feed key={view.owner?.id ?? view.surface} />
    </>
  );
}

function Menus() {
  const { menu } = usePage();
  if (!menu) return null;
  return menu.kind === 'comment' ? (
    <CommentMenu key={`${menu.comment.id}-${menu.copy}`} menu={menu} />
  ) : (
    <PostMenu key={menu.post.id} menu={menu} />
  );
}

export function Shell() {
  const { view } = usePage();
  return (
    <div>
      <Banner />
      {view.surface === 'photo' ? (
        <PhotoViewer />
      ) : (
        <div role="main" className={cls('main')}>
          <Surface />
        </div>
      )}
      <Menus />
      <QuestionDialog />
      <WritingDialogs />
    </div>
  );
}
