/** One of a few, with nothing chosen from the start. */
import { useTrusted } from '../ui/trusted';

interface Props<Value extends string> {
  id: string;
  label: string;
  /** What stands there until something is chosen. */
  none: string;
  options: readonly { value: Value; words: string }[];
  value: Value | null;
  fault: string | undefined;
  onChoose: (value: Value | null) => void;
}

export function Choice<Value extends string>({ id, label, none, options, value, fault, onChoose }: Props<Value>) {
  const trusted = useTrusted();
  const choose = (event: Event): void => {
    const chosen = (event.currentTarget as HTMLSelectElement).value;
    onChoose(options.find((each) => each.value === chosen)?.value ?? null);
  };
  return (
    <div class="u-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-required
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={trusted(choose)}
      >
        <option value="">{none}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.words}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <p class="u-fault" id={`${id}-fault`}>
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      )}
    </div>
  );
}
