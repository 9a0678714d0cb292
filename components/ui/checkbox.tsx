/** A checkbox with its label on the right. The parent's styles decide the layout. */
import type { ComponentChildren } from 'preact';
import { useTrusted } from './trusted';
import { ChoiceLabel } from './choice-label';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The visible label. Without it, `label` is the accessible name. */
  children?: ComponentChildren;
  label?: string;
  id?: string;
  name?: string;
  value?: string;
  class?: string;
  disabled?: boolean;
  describedBy?: string;
}

export function Checkbox({ checked, onChange, children, label, class: layout, describedBy, ...input }: CheckboxProps) {
  const trusted = useTrusted();
  return (
    <ChoiceLabel class={layout}>
      <input
        {...input}
        type="checkbox"
        checked={checked}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={trusted((event: Event) => onChange((event.currentTarget as HTMLInputElement).checked))}
      />{' '}
      {children}
    </ChoiceLabel>
  );
}
