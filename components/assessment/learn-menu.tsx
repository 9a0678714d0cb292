/**
 * 'Lär in menyn': what was read of the platform's menu, which entry is taken for which act, and the official's own
 * choice of the entry that removes.
 */
import type { PlatformId } from '../../lib/domain/item';
import { useState } from 'preact/hooks';
import { ACTS, confirmationOf, destroys, type Act, type Intention } from '../../lib/domain/act';
import { taughtWords, type Teachable } from '../../lib/domain/taught-words';
import { actName, guessWords } from '../../lib/i18n/acts';
import { cardText as t } from '../../lib/i18n/card';
import { learnText } from '../../lib/i18n/learn';
import type { CardState } from '../../lib/messaging/protocol';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { CardActions } from './card-actions';

type Menu = NonNullable<CardState['menu']>;

interface Props {
  /** The act whose entry the official is looking for. */
  act: Act;
  /** The author's name, which entries may contain. */
  author: string | null;
  platform: PlatformId;
  menu: Menu;
  actions: CardActions;
}

export function LearnMenu({ act, author, platform, menu, actions }: Props) {
  const trusted = useTrusted();
  // The guess is shown next to the entry but not preselected: the official says which entry removes.
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
          <ChoiceLabel key={entry.label}>
            <input
              type="radio"
              name="learnt-delete"
              value={entry.label}
              checked={chosen === entry.label}
              disabled={isAnother(entry, act)}
              onChange={trusted(() => setChosen(entry.label))}
            />
            <bdi>{entry.label}</bdi>
            {entry.guess !== null && <span class="c-small">({wordsOn(entry.guess, isAnother(entry, act))})</span>}
          </ChoiceLabel>
        ))}
      </fieldset>
      {act !== 'edit' && <SeenAnswers menu={menu} act={act} chosen={confirm} onChoose={setConfirm} />}
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
 * An entry that our tables know as another act keeps that act (see the adapters): 'Radera' is never taught as hiding.
 */
const isAnother = ({ guess, by }: Menu['entries'][number], act: Act): boolean =>
  guess !== null && (by === 'table' || by === 'icon-and-table') && guess !== act && !(isLoss(guess) && isLoss(act));
const isLoss = (intention: Intention): boolean => ACTS.some((act) => act === intention && destroys(act));

const wordsOn = (guess: Intention, another: boolean): string =>
  another ? learnText('knownAs', { guess: guessWords(guess) }) : t('learnGuess', { guess: guessWords(guess) });

interface SeenProps {
  menu: Menu;
  act: Act;
  chosen: string;
  onChoose: (words: string) => void;
}

/** The buttons of the confirmation question, if it has appeared on the page. Choosing one fills in its text. */
function SeenAnswers({ menu, act, chosen, onChoose }: SeenProps) {
  const trusted = useTrusted();
  const question = menu.questions.find((each) => each.act === act);
  if (question === undefined) return null;
  return (
    <fieldset>
      <legend class="u-label">{learnText('seenAnswers')}</legend>
      {question.buttons.map((label) => (
        <ChoiceLabel key={label}>
          <input
            type="radio"
            name="learnt-confirm"
            value={label}
            checked={chosen === label}
            disabled={question.others.includes(label)}
            onChange={trusted(() => onChoose(label))}
          />
          <bdi>{label}</bdi>
          {question.others.includes(label) && <span class="c-small">({learnText('noAnswer')})</span>}
        </ChoiceLabel>
      ))}
    </fieldset>
  );
}

/**
 * Only what the official said, never a guess. An entry may name the author: the name must not be stored, and differs
 * for the next author. Words that must not be taught are sent unchanged: the background refuses them with a message.
 */
export function learntEntries(
  act: Act,
  chosen: string,
  confirms: string,
  author: string | null,
): Partial<Record<Teachable, string[]>> {
  const words = (said: string, intention: Teachable): string => {
    const taught = taughtWords(said, intention, author);
    return taught.kind === 'words' ? taught.words : said;
  };
  const confirmation = act === 'edit' || confirms.trim() === '' ? undefined : confirmationOf(act);
  return {
    [act]: [words(chosen, act)],
    ...(confirmation === undefined ? {} : { [confirmation]: [words(confirms, confirmation)] }),
  };
}
