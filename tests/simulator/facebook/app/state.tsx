import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { menuWordsIn, type MenuWords } from '../menu-words';
import type { Behaves, CommentView, PostView, View } from '../view-model';
import { wordsIn, type Words } from '../words';
import { graphql } from './api';
import { patchesOf, type Patches } from './patches';

/** `copy`: which rendering of the comment the menu belongs to. */
export type OpenMenu = ({ kind: 'comment'; comment: CommentView; copy: number } | { kind: 'post'; post: PostView }) & {
  left: number;
  top: number;
};

export type Question =
  | { kind: 'delete' | 'hide' | 'report' | 'ban'; comment: CommentView }
  | { kind: 'trash'; post: PostView };

/**
 * What is being written apart from the box below each thread: a reply, an edited comment or post, a comment in a
 * dialog.
 */
type Writing = { kind: 'answer' | 'edit'; id: string } | { kind: 'edit-post' | 'comment'; post: PostView };

export interface PageState extends Patches {
  view: View;
  words: Words;
  menuWords: MenuWords;
  replies: Record<string, CommentView[]>;
  menu: OpenMenu | null;
  question: Question | null;
  writing: Writing | null;
  navigate: (href: string) => void;
  switchTo: (account: string) => Promise<void>;
  loadReplies: (parent: CommentView) => Promise<void>;
  setMenu: (menu: OpenMenu | null) => void;
  ask: (question: Question | null) => void;
  write: (writing: Writing | null) => void;
  behave: (behaves: Behaves) => void;
}

const Context = createContext<PageState | null>(null);

export function usePage(): PageState {
  const page = useContext(Context);
  if (!page) throw new Error('Outside the practice page');
  return page;
}

/**
 * Switching account inside the page updates the page data in place. The text node is changed, since trusted types guard
 * a script's text.
 */
function rewritePageData(texts: string[]): void {
  document.querySelectorAll('script[data-sjs]').forEach((script, i) => {
    const node = script.firstChild;
    if (node instanceof Text) node.data = texts[i] ?? '{}';
  });
}

const here = () => location.pathname + location.search;

/** What the platform pushes when somebody replies to a comment; a test triggers it. */
function useHeard(load: (parent: { id: string; depth: number }) => Promise<void>): void {
  useEffect(() => {
    const heard = (event: Event) => void load({ id: (event as CustomEvent<string>).detail, depth: 0 });
    addEventListener('practice-heard', heard);
    return () => removeEventListener('practice-heard', heard);
  }, []);
}

function usePageState(first: View): PageState {
  const [view, setView] = useState(first);
  const [replies, setReplies] = useState<Record<string, CommentView[]>>({});
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const [writing, write] = useState<Writing | null>(null);
  const show = (next: View) => {
    setView(next);
    setReplies({});
    setMenu(null);
    ask(null);
    write(null);
    document.title = next.owner ? `${next.owner.name} | Facebook` : 'Facebook';
  };
  const load = async () => show(await graphql<View>('CometSinglePostDialogContentQuery', { path: here() }));
  useEffect(() => {
    const onBack = () => void load();
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const loadReplies = async ({ id, depth }: Pick<CommentView, 'id' | 'depth'>) => {
    const loaded = await graphql<CommentView[]>(
      depth === 0 ? 'Depth1CommentsListPaginationQuery' : 'Depth2CommentsListPaginationQuery',
      { parent: id },
    );
    setReplies((known) => ({ ...known, [id]: loaded }));
  };
  useHeard(loadReplies);
  return useMemo(
    () => ({
      view,
      words: wordsIn(view.locale),
      menuWords: menuWordsIn(view.locale, view.behaves),
      replies,
      menu,
      question,
      writing,
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
      loadReplies,
      setMenu,
      ask,
      write,
      ...patchesOf(setView, setReplies),
      behave: (behaves) => setView((now) => ({ ...now, behaves })),
    }),
    [view, replies, menu, question, writing],
  );
}

export function PageProvider({ first, children }: { first: View; children: ReactNode }) {
  return <Context.Provider value={usePageState(first)}>{children}</Context.Provider>;
}
