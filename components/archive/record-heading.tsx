/**
 * The heading takes the focus when a record is opened, so that keyboard and screen reader users continue from there.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function RecordHeading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id="a-heading" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
