/**
 * Something that may be added to any record later, folded. The form remounts with what was written, which loses the
 * focus, so the heading takes it.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Completion } from '../../lib/domain/completion';
import { Notice } from '../ui/notice';

interface Props {
  id: string;
  title: string;
  /** @returns null when the row was written, otherwise a message that says why not */
  onComplete: (done: Completion) => Promise<string | null>;
  children: (complete: (done: Completion) => void) => ComponentChildren;
}

export function TaskSection({ id, title, onComplete, children }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const showResult = (words: string | null): void => {
    setFault(words);
    if (words === null) summary.current?.focus();
  };
  return (
    <details class="a-task" id={id}>
      <summary ref={summary}>{title}</summary>
      <div class="u-stack">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {children((done) => void onComplete(done).then(showResult))}
      </div>
    </details>
  );
}
