/**
 * What has been taught about the platforms' menus: shown here, exported as a file, and imported from a colleague's file
 * after a preview.
 */
import { useState } from 'preact/hooks';
import { learnText as t } from '../../lib/i18n/learn';
import type { Settings } from '../../lib/settings/schema';
import type { ReadFile, TaughtMenu } from '../../lib/settings/taught-file';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { useSaving } from './use-saving';
import { intentionName, WordsTable, type OneWord } from './words-table';

interface Props {
  learnt: Settings['learnt'];
  /** Saves the taught words as a file. @returns how many were left out because they may be a name */
  onSave: () => { leftOut: number };
  /** Parses a file's text and returns what it would teach. */
  onRead: (text: string) => ReadFile;
  onImport: (menus: TaughtMenu[]) => Promise<string | null>;
  onForget: (word: OneWord) => Promise<string | null>;
}

export function TaughtMenus({ learnt, onSave, onRead, onImport, onForget }: Props) {
  const [saved, setSaved] = useState<{ leftOut: number } | undefined>();
  const forgetting = useSaving();
  return (
    <section id="menus" aria-labelledby="menus-title">
      <h2 id="menus-title">{t('settings.title')}</h2>
      <p>{t('settings.what')}</p>
      {learnt.length === 0 ? (
        <p>{t('settings.none')}</p>
      ) : (
        <WordsTable menus={learnt} caption={t('settings.title')} onForget={(word) => forgetting.run(onForget(word))} />
      )}
      {forgetting.saving.kind === 'saved' && <Notice tone="ok">{t('settings.forgotten')}</Notice>}
      {forgetting.saving.kind === 'refused' && <Notice tone="danger">{forgetting.saving.words}</Notice>}
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

/** Nothing changes until the official has seen what the file holds. */
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
      // Cleared so that picking the same file again fires a change event.
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
