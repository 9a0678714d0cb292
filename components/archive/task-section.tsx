/**
 * Something that may be written to any record later, folded up. Its form is drawn anew with what was written, and the
 * focus would be nowhere: it goes to the heading.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import { Notice } from '../ui/notice';

interface Props {
  id: string;
  title: string;
  /** @returns null when the row is written, else the words that say why not */
  onComplete: (done: Completion) => Promise<string | null>;
  children: (complete: (done: Completion) => void) => ComponentChildren;
}

export function TaskSection({ id, title, onComplete, children }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const said = (words: string | null): void => {
    setFault(words);
    if (words === null) summary.current?.focus();
  };
  return (
    <details class="a-task" id={id}>
      <summary ref={summary}>{title}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {children((done) => void onComplete(done).then(said))}
      </div>
    </details>
  );
}
