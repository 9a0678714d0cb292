/**
 * 'Svara på rätt sätt' (guideline l.156-162), to tick while answering;
 * remembered per registered account and item answered.
 */
import { useState } from 'preact/hooks';
import type { Checklist } from '../../lib/assessment/grounds';
import { settingsText as t } from '../../lib/i18n/settings';
import { cardText } from '../../lib/i18n/card';
import { useTrusted } from '../ui/trusted';

/** The key of a post of one's own. */
export const NEW_POST = 'new-post';

/** Under what the ticks are kept. */
const tickKey = (accountId: string, item: string): string => `${accountId} ${item}`;

export interface ReplyChecklistProps {
  checklist: Checklist;
  accountId: string;
  lastItem: { key: string; label: string } | null;
  ticks: Record<string, string[]>;
  onTick: (key: string, ticks: string[]) => void;
}

export function ReplyChecklist({ checklist, accountId, lastItem, ticks, onTick }: ReplyChecklistProps) {
  const trusted = useTrusted();
  const [item, setItem] = useState(lastItem?.key ?? NEW_POST);
  /** What was ticked here and is on its way to the settings. */
  const [here, setHere] = useState<Record<string, string[]>>({});
  const key = tickKey(accountId, item);
  const done = here[key] ?? ticks[key] ?? [];
  const toggle = (id: string): void => {
    const next = done.includes(id) ? done.filter((each) => each !== id) : [...done, id];
    setHere((before) => ({ ...before, [key]: next }));
    onTick(key, next);
  };
  return (
    <fieldset class="s-checklist">
      <legend>{checklist.title.quote}</legend>
      <div class="u-field">
        <label for="answer-to">{t('answerTo')}</label>
        <select
          id="answer-to"
          value={item}
          onChange={trusted((event: Event) => setItem((event.currentTarget as HTMLSelectElement).value))}
        >
          {lastItem && <option value={lastItem.key}>{t('lastItem', { name: lastItem.label || t('someone') })}</option>}
          <option value={NEW_POST}>{t('newPost')}</option>
        </select>
      </div>
      {checklist.items.map((entry) => (
        <label class="s-tick" key={entry.id}>
          <input
            type="checkbox"
            name={entry.id}
            checked={done.includes(entry.id)}
            onChange={trusted(() => toggle(entry.id))}
          />
          <span lang="sv">
            {entry.quote} <span class="u-line u-help">({cardText('line', { line: entry.line })})</span>
          </span>
        </label>
      ))}
      <p class="u-help" role="status">
        {t('ticked', { count: done.length, all: checklist.items.length })}
      </p>
    </fieldset>
  );
}
