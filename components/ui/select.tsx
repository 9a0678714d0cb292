/** A drop-down list connected to its label and its validation error. */
import { Fault } from './fault';
import { useTrusted } from './trusted';

interface Props<Value extends string> {
  id: string;
  label: string;
  /** The text shown while nothing is chosen. Without it, one option is always chosen. */
  none?: string;
  required?: boolean;
  options: readonly { value: Value; words: string }[];
  value: Value | null;
  fault?: string | undefined;
  onChoose: (value: Value | null) => void;
}

export function Select<Value extends string>(props: Props<Value>) {
  const { id, label, none, required = false, options, value, fault, onChoose } = props;
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
        aria-required={required}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={trusted(choose)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.words}
          </option>
        ))}
      </select>
      {fault !== undefined && <Fault id={`${id}-fault`} words={fault} />}
    </div>
  );
}
