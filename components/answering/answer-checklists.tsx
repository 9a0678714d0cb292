/**
 * 'Svara på rätt sätt' and 'Så uppträder du' (guideline l.147-162), word for word. Ticks are never required. Lines that
 * are detected in the answer tick themselves. The lists stay folded once the official folds them.
 */
import type { Checklist } from '../../lib/assessment/grounds';
import { answeringText as t } from '../../lib/i18n/answering';
import { cardText } from '../../lib/i18n/card';
import { Checkbox } from '../ui/checkbox';
import { useTrusted } from '../ui/trusted';

interface Props {
  checklists: readonly Checklist[];
  ticked: readonly string[];
  /** Ids of the lines that are detected in the answer. */
  seen: readonly string[];
  folded: boolean;
  onTick: (ticked: string[]) => void;
  onFold: (folded: boolean) => void;
}

export function AnswerChecklists({ checklists, ticked, seen, folded, onTick, onFold }: Props) {
  const trusted = useTrusted();
  const ids = checklists.flatMap(({ items }) => items.map(({ id }) => id));
  const done = ids.filter((id) => ticked.includes(id) || seen.includes(id));
  return (
    <details class="an-checklists" open={!folded}>
      <summary
        onClick={(event) => {
          // The stored value decides, so the shown state cannot differ from it.
          event.preventDefault();
          trusted(() => onFold(!folded))(event);
        }}
      >
        {t('checklists')}{' '}
        <span class="u-help" role="status">
          {t('ticked', { count: done.length, all: ids.length })}
        </span>
      </summary>
      {checklists.map(({ id, title, items }) => (
        <fieldset class="s-checklist" key={id}>
          <legend lang="sv">{title.quote}</legend>
          {items.map((entry) => (
            <Line
              key={entry.id}
              entry={entry}
              isTicked={ticked.includes(entry.id)}
              isSeen={seen.includes(entry.id)}
              onToggle={() =>
                onTick(ticked.includes(entry.id) ? ticked.filter((each) => each !== entry.id) : [...ticked, entry.id])
              }
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}

interface LineProps {
  entry: Checklist['items'][number];
  isTicked: boolean;
  isSeen: boolean;
  onToggle: () => void;
}

function Line({ entry: { id, quote, line }, isTicked, isSeen, onToggle }: LineProps) {
  return (
    <Checkbox class="s-tick" name={id} checked={isTicked || isSeen} disabled={isSeen} onChange={() => onToggle()}>
      <span>
        <span lang="sv">{quote}</span>{' '}
        <span class="u-line u-help">
          ({cardText('line', { line })}
          {isSeen ? `, ${t('seenByUs')}` : ''})
        </span>
      </span>
    </Checkbox>
  );
}
