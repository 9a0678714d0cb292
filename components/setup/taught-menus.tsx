/** What has been taught of the platforms' menus: seen, saved as a file, and read from a colleague's after a look at it. */
import { useState } from 'preact/hooks';
import type { Teachable } from '../../lib/domain/taught-words';
import { ACTS } from '../../lib/domain/act';
import { actName } from '../../lib/i18n/acts';
import { learnText as t } from '../../lib/i18n/learn';
import type { Settings } from '../../lib/settings/schema';
import type { ReadFile, TaughtMenu } from '../../lib/settings/taught-file';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { useSaving } from './use-saving';
import { platformNames } from './validate-register';

interface Props {
  learnt: Settings['learnt'];
  /** As a file. @returns how many words are not in it, since they may be a name */
  onSave: () => { leftOut: number };
  /** What a file of these words would teach. */
  onRead: (text: string) => ReadFile;
  onImport: (menus: TaughtMenu[]) => Promise<string | null>;
}

export function TaughtMenus({ learnt, onSave, onRead, onImport }: Props) {
  const [saved, setSaved] = useState<{ leftOut: number } | undefined>();
  return (
    <section id="menus" aria-labelledby="menus-title">
      <h2 id="menus-title">{t('settings.title')}</h2>
      <p>{t('settings.what')}</p>
      {learnt.length === 0 ? <p>{t('settings.none')}</p> : <WordsTable menus={learnt} caption={t('settings.title')} />}
      {learnt.length > 0 && (
        <div class="u-buttons">
          <Button id="save-menus" onPress={() => setSaved(onSave())}>
            {t('save')}
          </Button>
        </div>
      )}
      {saved !== undefined && (
        <Notice tone="ok">
          {t('saved')} {saved.leftOut > 0 && t('leftOut', { count: saved.leftOut })}
        </Notice>
      )}
      <FromColleague onRead={onRead} onImport={onImport} />
    </section>
  );
}

/** Nothing is changed before the official has seen what the file holds. */
function FromColleague({ onRead, onImport }: Pick<Props, 'onRead' | 'onImport'>) {
  const [read, setRead] = useState<ReadFile | undefined>();
  const { saving, run, reset } = useSaving();
  const trusted = useTrusted();
  const pick = trusted((event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    reset();
    setRead(undefined);
    if (file === undefined) return;
    void file.text().then((text) => {
      setRead(onRead(text));
      // The same file may be picked once more.
      field.value = '';
    });
  });
  const apply = (menus: TaughtMenu[]): void => {
    run(onImport(menus));
    setRead(undefined);
  };
  return (
    <>
      <div class="u-field">
        <label for="pick-menus">{t('settings.pick')}</label>
        <input id="pick-menus" type="file" accept="application/json,.json" onChange={pick} />
      </div>
      {read !== undefined && read.kind !== 'menus' && <Notice tone="danger">{t(`file.${read.kind}`)}</Notice>}
      {read?.kind === 'menus' && (
        <div id="menus-preview">
          {read.menus.length > 0 && <WordsTable menus={read.menus} caption={t('settings.preview')} />}
          {read.refused.length > 0 && (
            <>
              <p>{t('settings.refused')}</p>
              <ul>
                {read.refused.map(({ act, words, why }, at) => (
                  <li key={at}>
                    {intentionName(act)}: <bdi>{words}</bdi> ({t(`why.${why}`)})
                  </li>
                ))}
              </ul>
            </>
          )}
          {read.menus.length > 0 && <p>{t('settings.replaces')}</p>}
          <div class="u-buttons">
            {read.menus.length > 0 && (
              <Button id="import-menus" weight="primary" onPress={() => apply(read.menus)}>
                {t('settings.apply')}
              </Button>
            )}
            <Button weight="quiet" onPress={() => setRead(undefined)}>
              {t('settings.cancel')}
            </Button>
          </div>
        </div>
      )}
      {saving.kind === 'saved' && <Notice tone="ok">{t('settings.applied')}</Notice>}
      {saving.kind === 'refused' && <Notice tone="danger">{saving.words}</Notice>}
    </>
  );
}

type Shown = Pick<TaughtMenu, 'platform' | 'language'> & { entries: Partial<Record<string, string[]>> };

function WordsTable({ menus, caption }: { menus: Shown[]; caption: string }) {
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
            <td>{platformNames[platform]}</td>
            <td>{language}</td>
            <th scope="row">{intentionName(act)}</th>
            <td>
              <bdi>{words.join(' · ')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @example intentionName('confirm-hide') // 'Dölj: bekräfta' */
function intentionName(intention: Teachable | (string & {})): string {
  const act = ACTS.find((each) => each === intention.replace(/^confirm-/, ''));
  if (act === undefined) return intention;
  return intention === act ? actName(act) : t('settings.confirms', { act: actName(act) });
}
