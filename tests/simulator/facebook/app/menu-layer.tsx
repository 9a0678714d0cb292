/**
 * A menu as the platform draws it: a portal at the end of the body, loaded when opened, with its entries in a new order
 * each time.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Entry } from '../menu-words';
import type { Behaves } from '../view-model';
import { usePage } from './state';
import { cls } from './styles';

/** Milliseconds for which a slow menu shows that it is loading. */
const slow = 2000;

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function Item({ text, onPick }: { text: string; onPick: () => void }) {
  const [label, note] = text.split('\n');
  return (
    <div
      role="menuitem"
      tabIndex={0}
      className={cls('item')}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onPick();
      }}
    >
      <i data-visualcompletion="css-img" className={cls('icon')} />
      <div>
        <span dir="auto">{label}</span>
        {note === undefined ? null : (
          <div className={cls('note')}>
            <span dir="auto">{note}</span>
          </div>
        )}
      </div>
    </div>
  );
}

/** `name`: the author, for entries that mention them. */
export function Items<E extends Entry>({
  entries,
  name,
  onPick,
}: {
  entries: readonly E[];
  name: string;
  onPick: (entry: E) => void;
}) {
  const { menuWords } = usePage();
  const [order] = useState(() => shuffled(entries));
  return order.map((entry) => (
    <Item key={entry} text={menuWords.entries[entry].replaceAll('{name}', name)} onPick={() => onPick(entry)} />
  ));
}

interface LayerProps<T> {
  left: number;
  top: number;
  /** Requests the menu from the server. */
  load: () => Promise<T & { behaves: Behaves }>;
  children: (loaded: T) => ReactNode;
}

export function MenuLayer<T>({ left, top, load, children }: LayerProps<T>) {
  const { setMenu, behave } = usePage();
  const [loaded, setLoaded] = useState<T | null>(null);
  const [loading, setLoading] = useState(false);
  useEffect(() => {
    let open = true;
    load().then(
      async (answer) => {
        if (!open) return;
        behave(answer.behaves);
        if (answer.behaves.menu === 'never') return setMenu(null);
        if (answer.behaves.slowMenu) {
          setLoading(true);
          await new Promise((resolve) => setTimeout(resolve, slow));
        }
        if (open) setLoaded(answer);
      },
      () => open && setMenu(null),
    );
    const close = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !(event.target instanceof Element && event.target.closest('[role=menu],[aria-haspopup=menu]'))
      )
        setMenu(null);
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      open = false;
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
  if (!loaded && !loading) return null;
  return createPortal(
    <div>
      <div
        role="menu"
        className={cls('menu')}
        style={{
          left: Math.max(8, Math.min(left, innerWidth - 340)),
          top: Math.max(8, Math.min(top, innerHeight - 340)),
        }}
      >
        {loaded ? children(loaded) : <div role="progressbar" aria-valuetext="…" className={cls('item')} />}
      </div>
    </div>,
    document.body,
  );
}
