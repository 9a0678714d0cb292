/**
 * The label around a checkbox or a radio button. When a script calls `click()` on either, the browser fires a `change`
 * event with `isTrusted` true (HTML, the input's activation behaviour). So this label checks the click that comes
 * before it: unless a person made the click, it is cancelled, nothing is ticked and no `change` fires. Keys that tick a
 * box produce a trusted click.
 */
import type { ComponentProps } from 'preact';
import { useTrust } from './trusted';

export function ChoiceLabel(props: Omit<ComponentProps<'label'>, 'onClick'>) {
  const judge = useTrust();
  return (
    <label
      {...props}
      onClick={(event) => {
        if (!judge(event)) event.preventDefault();
      }}
    />
  );
}
