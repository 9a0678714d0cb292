import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { CommentView, View } from '../view-model';
import { wordsIn, type Words } from '../words';
import { graphql } from './api';

export interface OpenMenu {
  comment: CommentView;
  /** Which of a comment's renderings the menu hangs on. */
  copy: number;
  left: number;
  top: number;
}

export type Question = { kind: 'delete' | 'report' | 'ban'; comment: CommentView };

export interface PageState {
  view: View;
  words: Words;
  replies: Record<string, CommentView[]>;
  menu: OpenMenu | null;
  question: Question | null;
  navigate: (href: string) => void;
  switchTo: (account: string) => Promise<void>;
  loadReplies: (parent: CommentView) => Promise<void>;
  setMenu: (menu: OpenMenu | null) => void;
  ask: (question: Question | null) => void;
  patch: (id: string, change: (comment: CommentView) => CommentView | null) => void;
  behave: (changes: Pick<View, 'menu' | 'dialog'>) => void;
}

const Context = createContext<PageState | null>(null);

export function usePage(): PageState {
  const page = useContext(Context);
  if (!page) throw new Error('Outside the practice page');
  return page;
}

/** A switch inside the page changes the page data in place; the text node is written, since a script's text is guarded by trusted types. */
function rewritePageData(texts: string[]): void {
  document.querySelectorAll('script[data-sjs]').forEach((script, i) => {
    const node = script.firstChild;
    if (node instanceof Text) node.data = texts[i] ?? '{}';
  });
}

/** Told to lists that keep comments of their own: the parts of a long thread. */
export const PATCHED = 'practice-patched';
export interface Patched {
  id: string;
  change: (comment: CommentView) => CommentView | null;
}

export function changeAll(list: CommentView[], id: string, change: (comment: CommentView) => CommentView | null): CommentView[] {
  return list.flatMap((comment) => {
    if (comment.id !== id) return [comment];
    const changed = change(comment);
    return changed ? [changed] : [];
  });
}

const here = () => location.pathname + location.search;

function usePageState(first: View): PageState {
  const [view, setView] = useState(first);
  const [replies, setReplies] = useState<Record<string, CommentView[]>>({});
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const show = (next: View) => {
    setView(next);
    setReplies({});
    setMenu(null);
    ask(null);
    document.title = next.owner ? `${next.owner.name} | Facebook` : 'Facebook';
  };
  const load = async () => show(await graphql<View>('CometSinglePostDialogContentQuery', { path: here() }));
  useEffect(() => {
    const onBack = () => void load();
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  return useMemo(
    () => ({
      view,
      words: wordsIn(view.locale),
      replies,
      menu,
      question,
      navigate(href) {
        const url = new URL(href, location.href);
        history.pushState({}, '', url.pathname + url.search);
        scrollTo(0, 0);
        void load();
      },
      async switchTo(to) {
        const next = await graphql<View>('CometProfileSwitchMutation', { to, path: here() });
        rewritePageData(next.pageData);
        show(next);
      },
      async loadReplies(parent) {
        const loaded = await graphql<CommentView[]>('Depth1CommentsListPaginationQuery', { parent: parent.id });
        setReplies((known) => ({ ...known, [parent.id]: loaded }));
      },
      setMenu,
      ask,
      patch(id, change) {
        dispatchEvent(new CustomEvent<Patched>(PATCHED, { detail: { id, change } }));
        setView((now) => ({ ...now, posts: now.posts.map((post) => ({ ...post, comments: changeAll(post.comments, id, change) })) }));
        setReplies((known) => Object.fromEntries(Object.entries(known).map(([parent, list]) => [parent, changeAll(list, id, change)])));
      },
      behave: (changes) => setView((now) => ({ ...now, ...changes })),
    }),
    [view, replies, menu, question],
  );
}

export function PageProvider({ first, children }: { first: View; children: ReactNode }) {
  return <Context.Provider value={usePageState(first)}>{children}</Context.Provider>;
}
