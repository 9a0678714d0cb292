/** A button in one of three weights. `keyHint` is shown next to the label and announced to screen readers. */
import type { ComponentChildren } from 'preact';
import { useTrusted } from './trusted';

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  weight?: 'primary' | 'secondary' | 'quiet' | 'danger';
  keyHint?: string | undefined;
  disabled?: boolean | undefined;
  id?: string;
  describedBy?: string | undefined;
  /** The accessible name when only a symbol is shown. It contains the symbol. */
  label?: string | undefined;
}

export function Button({
  children,
  onPress,
  weight = 'secondary',
  keyHint,
  disabled = false,
  id,
  describedBy,
  label,
}: ButtonProps) {
  const trusted = useTrusted();
  return (
    <button
      type="button"
      id={id}
      class={`u-button u-button-${weight}`}
      aria-disabled={disabled}
      aria-label={label}
      title={label}
      aria-describedby={describedBy}
      aria-keyshortcuts={keyHint}
      // A held Enter would keep pressing, also on whatever receives the focus while it is held.
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
      onClick={trusted(() => {
        if (!disabled) onPress();
      })}
    >
      {children}
      {keyHint && <kbd aria-hidden="true">{keyHint}</kbd>}
    </button>
  );
}
