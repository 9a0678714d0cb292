/** What the platform inserts to mislead scrapers: hidden runs of its own name, empty buttons, letters out of order. */
import { useMemo, useState } from 'react';
import { Link } from './press';
import { cls } from './styles';

export function Decoys({ count }: { count: number }) {
  return Array.from({ length: count }, (_, i) => (
    <div aria-hidden="true" className={cls('decoy')} key={i}>
      <span dir="auto">
        <span>Facebook</span>
      </span>
      <div aria-hidden="true" role="button" tabIndex={-1} />
    </div>
  ));
}

/** Looks right through CSS order but reads wrong in the DOM; the link's address is set on hover. */
export function ScrambledTime({ text, url, id }: { text: string; url: string; id?: string }) {
  const [href, setHref] = useState('?__cft__[0]=AZXovning0Vn&__tn__=%2CO%2CP-R');
  const letters = useMemo(
    () =>
      Array.from(text)
        .map((letter, order) => ({ letter, order, at: Math.random() }))
        .sort((a, b) => a.at - b.at),
    [text],
  );
  const reveal = () => setHref(url);
  return (
    <Link id={id} href={href} className={cls('time')} onPointerOver={reveal} onMouseOver={reveal} onFocus={reveal}>
      {letters.map(({ letter, order }) => (
        <span key={order} style={{ order }}>
          {letter}
        </span>
      ))}
    </Link>
  );
}
