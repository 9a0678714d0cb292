/** Text as the platform renders it: emoji become images, names and addresses become links, every line is a div. */
import { useState, type ReactNode } from 'react';
import { cls } from './styles';
import { Link, Press, tracked } from './press';
import { usePage } from './state';

const emoji = /(\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*)/u;
const address = /(https?:\/\/[^\s]+)/;
const shownCharacters = 300;
const foldFrom = 480;

function Emoji({ text }: { text: string }) {
  const code = Array.from(text)
    .map((letter) => letter.codePointAt(0)?.toString(16))
    .join('_');
  return (
    <span>
      <img
        alt={text}
        className={cls('emoji')}
        height="16"
        width="16"
        referrerPolicy="origin-when-cross-origin"
        src={`https://static.xx.fbcdn.net/images/emoji.php/v9/t8/1/16/${code}.png`}
      />
    </span>
  );
}

function withEmoji(text: string): ReactNode[] {
  return text.split(emoji).map((part, i) => (i % 2 ? <Emoji key={i} text={part} /> : part));
}

function withAddresses(text: string): ReactNode[] {
  return text.split(address).map((part, i) =>
    i % 2 ? (
      <a
        key={i}
        role="link"
        tabIndex={0}
        rel="nofollow noreferrer"
        target="_blank"
        className={cls('blue')}
        href={`https://l.facebook.com/l.php?u=${encodeURIComponent(part)}&h=AT0ovning`}
      >
        {part}
      </a>
    ) : (
      <span key={i}>{withEmoji(part)}</span>
    ),
  );
}

export interface Mention {
  name: string;
  url: string;
}

function Line({ text, mentions }: { text: string; mentions: Mention[] }) {
  let parts: ReactNode[] = [text];
  for (const mention of mentions) {
    parts = parts.flatMap((part): ReactNode[] =>
      typeof part !== 'string'
        ? [part]
        : part.split(mention.name).flatMap((piece, i) =>
            i === 0
              ? [piece]
              : [
                  <span key={`${mention.name}${i}`}>
                    <Link href={tracked(mention.url, '-]K-R')} className={cls('author')}>
                      <span>{mention.name}</span>
                    </Link>
                  </span>,
                  piece,
                ],
          ),
    );
  }
  return <>{parts.map((part, i) => (typeof part === 'string' ? <span key={i}>{withAddresses(part)}</span> : part))}</>;
}

/** `of`: the id of the item whose text this is. A node rebound to another item starts folded again. */
export function FoldedText({ of, text, mentions = [] }: { of: string; text: string; mentions?: Mention[] }) {
  const { words } = usePage();
  const [openFor, setOpenFor] = useState<string | null>(null);
  const folded = text.length > foldFrom && openFor !== of;
  const shown = folded ? `${text.slice(0, shownCharacters)}… ` : text;
  const lines = shown.split('\n');
  return (
    <div>
      {lines.map((line, i) => (
        <div dir="auto" key={i} style={{ textAlign: 'start' }}>
          <Line text={line} mentions={mentions} />
          {folded && i === lines.length - 1 ? (
            <Press className={cls('quiet')} onPress={() => setOpenFor(of)}>
              {words.more}
            </Press>
          ) : null}
        </div>
      ))}
    </div>
  );
}
