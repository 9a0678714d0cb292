/**
 * The label around a checkbox or a radio button. A script's `click()` on either gives a `change` that the browser calls
 * trusted (HTML, the input's activation behaviour), so here the click before it is judged: without a person's, nothing
 * is ticked and no `change` comes. The keys that tick give a click of the browser's own.
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
