/** A small radio group with all its options visible, on the page by hand. */
import { ChoiceLabel } from '../ui/choice-label';
import { Fault } from '../ui/fault';
import { useTrusted } from '../ui/trusted';

interface Props<T extends string> {
  /** The group's name. Where it `mayLack`, also its id, so that a missing answer can be given the focus. */
  name: string;
  legend: string;
  values: readonly T[];
  value: T | null;
  wordsOf: (value: T) => string;
  onChoose: (value: T) => void;
  mayLack?: boolean;
  fault?: string | undefined;
}

export function Radios<T extends string>(props: Props<T>) {
  const { name, legend, values, value, wordsOf, onChoose, mayLack = false, fault } = props;
  const trusted = useTrusted();
  return (
    <fieldset
      class="b-choices"
      {...(mayLack ? { id: name, tabIndex: -1 } : {})}
      aria-describedby={fault === undefined ? undefined : `${name}-fault`}
    >
      <legend>{legend}</legend>
      {values.map((each) => (
        <ChoiceLabel key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={value === each}
            onChange={trusted(() => onChoose(each))}
          />{' '}
          {wordsOf(each)}
        </ChoiceLabel>
      ))}
      {fault !== undefined && <Fault id={`${name}-fault`} words={fault} />}
    </fieldset>
  );
}
