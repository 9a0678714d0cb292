/** 'Lär in menyn': what was read of the platform's menu, which entry is taken for which act, and the official's word on what removes. */
import { useState } from 'preact/hooks';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { CardActions } from './card-actions';

type Menu = NonNullable<CardState['menu']>;

interface Props {
  platform: 'facebook' | 'youtube';
  menu: Menu;
  actions: CardActions;
}

export function LearnMenu({ platform, menu, actions }: Props) {
  const trusted = useTrusted();
  // A guess is shown beside the entry but nothing is preselected: the official says which one removes.
  const [chosen, setChosen] = useState<string | undefined>();
  const [confirm, setConfirm] = useState('');
  const [saved, setSaved] = useState<string | null | undefined>();
  if (saved === null) return <Notice tone="ok">{t('learnSaved')}</Notice>;
  const save = (): void => {
    if (chosen !== undefined) void actions.learn(platform, menu.language, learntEntries(menu, chosen, confirm)).then(setSaved);
  };
  return (
    <section class="c-learn" aria-label={t('learnTitle')}>
      <fieldset>
        <legend class="u-label">{t('learnWhich')}</legend>
        {menu.entries.map((entry) => (
          <label key={entry.label}>
            <input type="radio" name="learnt-delete" value={entry.label} checked={chosen === entry.label} onChange={trusted(() => setChosen(entry.label))} />
            <bdi>{entry.label}</bdi>
            {entry.guess !== null && <span class="c-small">({t('learnGuess', { guess: t(`guess-${entry.guess}`) })})</span>}
          </label>
        ))}
      </fieldset>
      <Field id="learn-confirm" label={t('learnConfirm')} help={t('learnConfirmHelp')} value={confirm} onInput={setConfirm} />
      {saved !== undefined && <Notice tone="danger">{saved}</Notice>}
      <div class="c-buttons"><Button id="learn-save" weight="primary" disabled={chosen === undefined} onPress={save}>{t('learnSave')}</Button></div>
    </section>
  );
}

/** The official's choice removes, whatever was guessed of it; other entries keep their guess. */
export function learntEntries(menu: Menu, removes: string, confirms: string): Record<string, string[]> {
  const entries: Record<string, string[]> = { delete: [removes] };
  for (const { label, guess } of menu.entries) {
    if (guess !== null && guess !== 'delete' && label !== removes) entries[guess] = [...(entries[guess] ?? []), label];
  }
  if (confirms.trim() !== '') entries['confirm-delete'] = [confirms.trim()];
  return entries;
}
