/**
 * A message with an icon and text in a live region. `alert` interrupts a screen reader; the other kinds wait their
 * turn.
 */
import type { ComponentChildren } from 'preact';

const marks = { info: 'i', ok: '✓', warn: '!', danger: '✕' } as const;

export function Notice({ tone, children, id }: { tone: keyof typeof marks; children: ComponentChildren; id?: string }) {
  return (
    <div class={`u-notice u-notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'} id={id}>
      <span class="u-mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <div>{children}</div>
    </div>
  );
}
