/** Taught words by platform, language and act. Those taught on this computer can be forgotten one by one. */
import { ACTS } from '../../lib/domain/act';
import type { Teachable } from '../../lib/domain/taught-words';
import { actName } from '../../lib/i18n/acts';
import { learnText as t } from '../../lib/i18n/learn';
import type { Request } from '../../lib/messaging/protocol';
import type { TaughtMenu } from '../../lib/settings/taught-file';
import { Button } from '../ui/button';
import { nameOfPlatform } from '../../lib/platforms/manifests';

export type OneWord = Request<'labels.forget'>;
type Shown = Pick<TaughtMenu, 'platform' | 'language'> & { entries: Partial<Record<string, string[]>> };

interface Props {
  menus: Shown[];
  caption: string;
  onForget?: (word: OneWord) => void;
}

export function WordsTable({ menus, caption, onForget }: Props) {
  const rows = menus.flatMap(({ platform, language, entries }) =>
    Object.entries(entries).map(([act, words]) => ({ platform, language, act, words: words ?? [] })),
  );
  return (
    <table class="s-menus">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.platform')}</th>
          <th scope="col">{t('settings.language')}</th>
          <th scope="col">{t('act')}</th>
          <th scope="col">{t('settings.words')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ platform, language, act, words }) => (
          <tr key={`${platform} ${language} ${act}`}>
            <td>{nameOfPlatform(platform)}</td>
            <td>{language}</td>
            <th scope="row">{intentionName(act)}</th>
            <td>
              {onForget === undefined ? (
                <bdi>{words.join(' · ')}</bdi>
              ) : (
                words.map((each) => (
                  <div key={each}>
                    <bdi>{each}</bdi>{' '}
                    <Button
                      weight="quiet"
                      onPress={() => onForget({ platform, language, intention: act, words: each })}
                    >
                      {t('settings.forget')}
                      <span class="u-hidden"> {each}</span>
                    </Button>
                  </div>
                ))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @example intentionName('confirm-hide') // 'Dölj: bekräfta' */
export function intentionName(intention: Teachable | (string & {})): string {
  const act = ACTS.find((each) => each === intention.replace(/^confirm-/, ''));
  if (act === undefined) return intention;
  return intention === act ? actName(act) : t('settings.confirms', { act: actName(act) });
}
