/** What was read of a menu: what each entry is taken for and why, and what would be pressed for each act. */
import type { Act } from '../../lib/domain/act';
import type { MenuReading } from '../../lib/domain/menu-reading';
import { actName, guessWords } from '../../lib/i18n/acts';
import { learnText as t } from '../../lib/i18n/learn';

export function MenuTables({ menu, acts }: { menu: MenuReading; acts: readonly Act[] }) {
  const pressed = acts.map((act) => ({
    act,
    entry: menu.presses.find((each) => each.act === act)?.label ?? null,
    question: menu.questions.find((each) => each.act === act),
  }));
  return (
    <>
      <table id="menu-entries" class="c-menu">
        <caption>{t('entries')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('entry')}</th>
            <th scope="col">{t('takenFor')}</th>
            <th scope="col">{t('signs')}</th>
          </tr>
        </thead>
        <tbody>
          {menu.entries.map(({ label, guess, by }, at) => (
            <tr key={`${at} ${label}`}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>{guess === null ? t('unknown') : guessWords(guess)}</td>
              <td>{t(`by.${by}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table id="menu-presses" class="c-menu">
        <caption>{t('presses')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('act')}</th>
            <th scope="col">{t('entry')}</th>
            <th scope="col">{t('answer')}</th>
          </tr>
        </thead>
        <tbody>
          {pressed.map(({ act, entry, question }) => (
            <tr key={act}>
              <th scope="row">{actName(act)}</th>
              <td>{entry === null ? t('noPress') : <bdi>{entry}</bdi>}</td>
              <td>{question === undefined ? t('notSeen') : <bdi>{question.press ?? t('noPress')}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="c-small">{t('aboutAnswer')}</p>
    </>
  );
}
