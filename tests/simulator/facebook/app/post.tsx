import { useId } from 'react';
import type { PostView } from '../view-model';
import { relative } from '../words';
import { Avatar } from './avatar';
import { CommentList } from './comment-list';
import { Decoys, ScrambledTime } from './decoys';
import { Link, Press, tracked } from './press';
import { usePage } from './state';
import { cls } from './styles';
import { FoldedText } from './text';

const headings = {
  home: 'h4',
  group: 'h3',
  timeline: 'h2',
  post: 'h2',
  photo: 'h2',
  messages: 'h2',
  unavailable: 'h2',
} as const;

function PostMenuButton({ post }: { post: PostView }) {
  const { words, menu, setMenu } = usePage();
  const open = menu?.kind === 'post' && menu.post.id === post.id;
  const press = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    setMenu(open ? null : { kind: 'post', post, left: box.left, top: box.bottom + 4 });
  };
  return (
    <Press
      className={cls('dots')}
      aria-haspopup="menu"
      aria-expanded={open}
      aria-label={words.postMenu}
      onPress={press}
    >
      <svg viewBox="0 0 20 20" width="20" height="20">
        <path
          d={
            'M2 10a1.8 1.8 0 1 1 3.6 0 1.8 1.8 0 0 1-3.6 0m6.2 0a1.8 1.8 0 1 1 3.6 0 1.8 1.8 0 0 1-3.6 0' +
            'm6.2 0a1.8 1.8 0 1 1 3.6 0 1.8 1.8 0 0 1-3.6 0'
          }
          fill="currentColor"
        />
      </svg>
    </Press>
  );
}

function Head({ post, headingId, timeId }: { post: PostView; headingId: string; timeId: string }) {
  const { view, words } = usePage();
  const Heading = headings[view.surface];
  return (
    <div className={cls('head')}>
      <Link aria-hidden="true" tabIndex={-1} href={tracked(post.actor.url, '%3C%2CP-R')}>
        <Avatar id={post.actor.id} size={40} />
      </Link>
      <div className={cls('headText')}>
        <div data-ad-rendering-role="profile_name">
          <Heading id={headingId} className={cls('name')}>
            <span>
              <Link href={tracked(post.actor.url)} className={cls('link')}>
                <strong>
                  <span>{post.actor.name}</span>
                </strong>
              </Link>
            </span>
          </Heading>
        </div>
        <span>
          <ScrambledTime id={timeId} text={relative(words.short, post.createdAt, Date.now())} url={post.url} />
        </span>
      </div>
      {post.permission === 'none' ? null : <PostMenuButton post={post} />}
    </div>
  );
}

function ActionBar() {
  const { words } = usePage();
  return (
    <div className={cls('bar')}>
      {(['like', 'comment', 'share'] as const).map((name) => (
        <Press key={name} className={cls('press')} aria-label={words[name]}>
          <span data-ad-rendering-role={`${name}_button`}>{words[name]}</span>
        </Press>
      ))}
    </div>
  );
}

/** A post as drawn since 2025: it has no role of its own, only its position in the set. */
export function PostUnit({ post, position }: { post: PostView; position: number }) {
  const { words } = usePage();
  const base = useId();
  const ids = { heading: `${base}h`, time: `${base}t`, text: `${base}m`, picture: `${base}p`, count: `${base}c` };
  return (
    <div
      aria-posinset={position}
      aria-labelledby={ids.heading}
      aria-describedby={`${ids.time} ${ids.text} ${ids.picture} ${ids.count}`}
      className={cls('card')}
    >
      <div data-virtualized="false">
        <Decoys count={9 + (position % 4)} />
        <Head post={post} headingId={ids.heading} timeId={ids.time} />
        <div data-ad-rendering-role="story_message" className={cls('message')}>
          <div data-ad-comet-preview="message" data-ad-preview="message" id={ids.text}>
            <span dir="auto">
              <FoldedText of={post.id} text={post.text} />
            </span>
          </div>
        </div>
        <div id={ids.picture}>
          {post.picture ? (
            <img
              className={cls('picture')}
              src={post.picture}
              alt="Kan vara en bild av vatten"
              referrerPolicy="origin-when-cross-origin"
            />
          ) : null}
        </div>
        <div id={ids.count}>
          <span dir="auto">{words.comments(post.total)}</span>
        </div>
        <ActionBar />
        <CommentList post={post} />
      </div>
    </div>
  );
}
