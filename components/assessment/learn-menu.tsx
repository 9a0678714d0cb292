/**
 * 'Lär in menyn': what was read of the platform's menu, which entry is
 * taken for which act, and the official's word on what removes.
 */
import { useState } from 'preact/hooks';
import { confirmationOf, type Act } from '../../lib/domain/act';
import { actName, guessWords } from '../../lib/i18n/acts';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { CardActions } from './card-actions';

type Menu = NonNullable<CardState['menu']>;

interface Props {
  /** What the official is looking for in it. */
  act: Act;
  /** The author's name, which entries may hold. */
  author: string | null;
  platform: 'facebook' | 'youtube';
  menu: Menu;
  actions: CardActions;
}

export function LearnMenu({ act, author, platform, menu, actions }: Props) {
  const trusted = useTrusted();
  // A guess is shown beside the entry but nothing is preselected: the official says which one removes.
  const [chosen, setChosen] = useState<string | undefined>();
  const [confirm, setConfirm] = useState('');
  const [saved, setSaved] = useState<string | null | undefined>();
  if (saved === null) return <Notice tone="ok">{t('learnSaved')}</Notice>;
  const save = (): void => {
    if (chosen !== undefined)
      void actions.learn(platform, menu.language, learntEntries(act, chosen, confirm, author)).then(setSaved);
  };
  return (
    <section class="c-learn" aria-label={t('learnTitle')}>
      <fieldset>
        <legend class="u-label">{t('learnWhich', { act: actName(act) })}</legend>
        {menu.entries.map((entry) => (
          <label key={entry.label}>
            <input
              type="radio"
              name="learnt-delete"
              value={entry.label}
              checked={chosen === entry.label}
              onChange={trusted(() => setChosen(entry.label))}
            />
            <bdi>{entry.label}</bdi>
            {entry.guess !== null && (
              <span class="c-small">({t('learnGuess', { guess: guessWords(entry.guess) })})</span>
            )}
          </label>
        ))}
      </fieldset>
      <Field
        id="learn-confirm"
        label={t('learnConfirm')}
        help={t('learnConfirmHelp')}
        value={confirm}
        onInput={setConfirm}
      />
      {saved !== undefined && <Notice tone="danger">{saved}</Notice>}
      <div class="c-buttons">
        <Button id="learn-save" weight="primary" disabled={chosen === undefined} onPress={save}>
          {t('learnSave')}
        </Button>
      </div>
    </section>
  );
}

/**
 * Only what the official has said: a guess that was stored would shut out the other words that we know. An entry may
 * speak of the author, whose name is not to be stored and is not the next one's.
 */
export function learntEntries(
  act: Act,
  chosen: string,
  confirms: string,
  author: string | null,
): Record<string, string[]> {
  const words = (said: string): string => (author === null || author === '' ? said : said.replaceAll(author, '{name}'));
  return {
    [act]: [words(chosen)],
    ...(confirms.trim() === '' || act === 'edit' ? {} : { [confirmationOf(act)]: [words(confirms.trim())] }),
  };
}
