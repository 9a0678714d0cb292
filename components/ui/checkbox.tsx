/** A checkbox with its words to the right of it; what stands around it decides how the two are laid out. */
import type { ComponentChildren } from 'preact';
import { useTrusted } from './trusted';
import { ChoiceLabel } from './choice-label';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The words; without them `label` is the whole name. */
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
