/** The comment's own menu: a portal at the end of the body, lazily loaded, its entries in a new order each time. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { opaqueCommentId } from '../practice-data';
import type { CommentView, Permission, View } from '../view-model';
import { graphql } from './api';
import { usePage, type OpenMenu } from './state';
import { cls } from './styles';

type Entry = 'hide' | 'delete' | 'report' | 'ban' | 'edit';

const allowed: Record<Permission, Entry[]> = {
  own: ['edit', 'delete'],
  owner: ['hide', 'delete', 'report', 'ban'],
  other: ['hide', 'report', 'ban'],
  none: [],
};

interface Loaded {
  comment: CommentView;
  menu: View['menu'];
  dialog: View['dialog'];
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function Entries({ loaded }: { loaded: Loaded }) {
  const { words, setMenu, ask, patch, view } = usePage();
  const [order] = useState(() => shuffled(allowed[loaded.comment.permission]));
  const { comment } = loaded;
  const texts = loaded.menu === 'unknown-labels' ? words.strange : words.items;
  const pick = (entry: Entry) => {
    setMenu(null);
    if (entry === 'hide') {
      const variables = { comment_id: opaqueCommentId(comment.postId, comment.id), actor_id: view.viewer.actorId };
      void graphql('CometUFIHideCommentMutation', variables).then(
        () => patch(comment.id, (now) => ({ ...now, hidden: true })),
        () => undefined,
      );
    }
    if (entry === 'delete' && loaded.dialog === 'normal') ask({ kind: 'delete', comment });
    if (entry === 'report' || entry === 'ban') ask({ kind: entry, comment });
  };
  return order.map((entry) => {
    const text = texts[entry];
    return (
      <div
        role="menuitem"
        tabIndex={0}
        key={entry}
        className={cls('item')}
        onClick={() => pick(entry)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') pick(entry);
        }}
      >
        <span dir="auto">{typeof text === 'string' ? text : text(comment.author.name)}</span>
      </div>
    );
  });
}

function Menu({ menu }: { menu: OpenMenu }) {
  const { setMenu, patch, behave } = usePage();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let open = true;
    const variables = { comment_id: opaqueCommentId(menu.comment.postId, menu.comment.id) };
    graphql<Loaded>('CometUFICommentMenuQuery', variables).then(
      (answer) => {
        if (!open) return;
        behave({ menu: answer.menu, dialog: answer.dialog });
        patch(answer.comment.id, () => answer.comment);
        if (answer.menu === 'never') setMenu(null);
        else setLoaded(answer);
      },
      () => open && setMenu(null),
    );
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !(event.target instanceof Element && event.target.closest('[role=menu],[aria-haspopup=menu]'))) setMenu(null);
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      open = false;
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
  if (!loaded) return null;
  return createPortal(
    <div>
      <div role="menu" className={cls('menu')} style={{ left: Math.min(menu.left, innerWidth - 260), top: Math.min(menu.top, innerHeight - 220) }}>
        <Entries loaded={loaded} />
      </div>
    </div>,
    document.body,
  );
}

export function CommentMenu() {
  const { menu } = usePage();
  return menu ? <Menu key={`${menu.comment.id}-${menu.copy}`} menu={menu} /> : null;
}
