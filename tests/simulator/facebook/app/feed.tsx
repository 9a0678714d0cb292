/** Feeds keep only the posts near the viewport in the DOM. */
import { useEffect, useRef, useState } from 'react';
import type { PostView } from '../view-model';
import { PostUnit } from './post';
import { usePage } from './state';
import { cls } from './styles';

/** How far outside the window a post stays mounted. */
const margin = '500px 0px';

function Virtualised({ post, position }: { post: PostView; position: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(position <= 2);
  const [height, setHeight] = useState(420);
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1)?.isIntersecting ?? false;
        if (!now && element.offsetHeight > 0) setHeight(element.offsetHeight);
        setNear(now);
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={holder}>
      {near ? (
        <PostUnit post={post} position={position} />
      ) : (
        <div aria-posinset={position}>
          <div data-virtualized="true" style={{ height }} />
        </div>
      )}
    </div>
  );
}

const slots = 3;
const guessedHeight = 1000;

/** The other kind of list: a few nodes that are bound to whichever posts are near. */
function Recycled({ posts }: { posts: PostView[] }) {
  const [first, setFirst] = useState(0);
  useEffect(() => {
    const onScroll = () =>
      setFirst(Math.max(0, Math.min(posts.length - slots, Math.floor((scrollY - 300) / guessedHeight))));
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => removeEventListener('scroll', onScroll, { capture: true });
  }, [posts.length]);
  return (
    <div style={{ paddingTop: first * guessedHeight, minHeight: posts.length * guessedHeight }}>
      {posts.slice(first, first + slots).map((post, slot) => (
        <div key={slot}>
          <PostUnit post={post} position={first + slot + 1} />
        </div>
      ))}
    </div>
  );
}

/** Home and groups have role=feed; a page's timeline has not. The real platform leaves such empty articles too. */
export function Feed() {
  const { view } = usePage();
  const isTimeline = view.surface === 'timeline';
  return (
    <div role={isTimeline ? undefined : 'feed'} data-pagelet={isTimeline ? 'ProfileTimeline' : undefined}>
      <div>
        <div role="article" />
      </div>
      {view.behaves.nodeReuse ? (
        <Recycled posts={view.posts} />
      ) : (
        view.posts.map((post, i) => <Virtualised key={post.id} post={post} position={i + 1} />)
      )}
      <div>
        <div role="article" className={cls('decoy')} />
      </div>
    </div>
  );
}
