import { useState } from 'react';
import { createPortal } from 'react-dom';
import { library, municipality, privatePerson, workAccount } from '../practice-data';
import { Avatar } from './avatar';
import { Link, Press } from './press';
import { usePage } from './state';
import { cls } from './styles';

const choices = [
  { to: 'page', name: municipality.name },
  { to: 'other', name: library.name },
  { to: 'person', name: privatePerson.name },
  { to: 'work', name: workAccount.name },
];

function Switcher({ onDone }: { onDone: () => void }) {
  const { words, view, switchTo } = usePage();
  const go = (to: string) => {
    onDone();
    void switchTo(to);
  };
  return createPortal(
    <div role="dialog" aria-label={words.profile} className={cls('panel')}>
      {choices
        .filter(({ to }) => to !== view.viewer.account)
        .map(({ to, name }) => (
          <Press key={to} className={cls('item')} aria-label={words.switchTo(name)} onPress={() => go(to)}>
            <span>{name}</span>
          </Press>
        ))}
      <Press className={cls('item')} aria-label={words.logOut} onPress={() => go('out')}>
        <span>{words.logOut}</span>
      </Press>
    </div>,
    document.body,
  );
}

export function Banner() {
  const { words, view, switchTo } = usePage();
  const [open, setOpen] = useState(false);
  return (
    <div role="banner" className={cls('banner')}>
      <Link href="/" aria-label="Facebook" className={cls('logo')}>
        f
      </Link>
      <div className={cls('search')}>{words.search}</div>
      <div role="navigation" aria-label={words.accountNav} className={cls('nav')}>
        <Link href="/messages/" aria-label={words.messages} className={cls('round', 'link')}>
          💬
        </Link>
        {view.viewer.account === 'out' ? (
          <Press className={cls('primary')} onPress={() => void switchTo('person')}>
            {words.logIn}
          </Press>
        ) : (
          <span>
            <Press
              className={cls('round')}
              aria-label={words.profile}
              aria-expanded={open}
              onPress={() => setOpen(!open)}
            >
              <svg role="img" aria-label={words.profile} width="40" height="40">
                <foreignObject width="40" height="40">
                  <Avatar id={view.viewer.actorId} size={40} />
                </foreignObject>
              </svg>
            </Press>
          </span>
        )}
      </div>
      {open ? <Switcher onDone={() => setOpen(false)} /> : null}
    </div>
  );
}
