/** A labelled field with its help text and validation error, connected for screen readers. */
import { Fault } from './fault';
import { useTrusted } from './trusted';

export interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string | undefined;
  fault?: string | undefined;
  required?: boolean;
  rows?: number;
  /** Makes this a date field (YYYY-MM-DD). The value is the latest date that may be chosen, or null for no limit. */
  lastDay?: string | null;
}

export function Field({ id, label, value, onInput, help, fault, required = false, rows, lastDay }: FieldProps) {
  const trusted = useTrusted();
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    value,
    'aria-describedby': described,
    'aria-invalid': fault !== undefined,
    'aria-required': required,
    onInput: trusted((event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value)),
  };
  return (
    <div class="u-field">
      <label for={id}>{label}</label>
      {lastDay !== undefined ? (
        <input type="date" max={lastDay ?? undefined} {...shared} />
      ) : rows === undefined ? (
        <input type="text" autocomplete="off" {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      {help && (
        <p class="u-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault && <Fault id={`${id}-fault`} words={fault} />}
    </div>
  );
}
