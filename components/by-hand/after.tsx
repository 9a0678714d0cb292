/** After the seal: where it is, and what was done on the platform, as the official says. */
import { useEffect, useState } from 'preact/hooks';
import type { FlowCopy } from '../../lib/domain/flow';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';

export type HandSaved = { kind: 'sealed'; seq: number; copy: FlowCopy } | { kind: 'broken'; part: string };

type Act = 'removed' | 'hidden' | 'kept';
const ACTS: Act[] = ['removed', 'hidden', 'kept'];

interface Props {
  saved: HandSaved;
  actions: { noteAct: (act: Act) => Promise<string | null>; openArchive: () => void; another: () => void };
}

export function After({ saved, actions }: Props) {
  useEffect(() => document.getElementById('b-after')?.focus(), []);
  if (saved.kind === 'broken') {
    return (
      <main id="b-after" tabIndex={-1}>
        <Notice tone="danger">{t('broken', { part: saved.part })}</Notice>
        <Button onPress={actions.another}>{t('another')}</Button>
      </main>
    );
  }
  return (
    <main id="b-after" tabIndex={-1} class="u-stack">
      <Notice tone="ok">
        {t('saved', { seq: saved.seq })}
        {saved.copy.state === 'confirmed' ? ` ${t('copied', { folder: saved.copy.folder ?? '' })}` : ''}
      </Notice>
      {saved.copy.state === 'failed' && <Notice tone="warn">{t('notCopied')}</Notice>}
      <ActChoice onNote={actions.noteAct} />
      <div class="u-buttons">
        <Button id="open-archive" weight="primary" onPress={actions.openArchive}>
          {t('openArchive')}
        </Button>
        <Button id="another" onPress={actions.another}>
          {t('another')}
        </Button>
      </div>
    </main>
  );
}

function ActChoice({ onNote }: { onNote: (act: Act) => Promise<string | null> }) {
  const trusted = useTrusted();
  const [act, setAct] = useState<Act>('kept');
  const [said, setSaid] = useState<string | null>(null);
  const choose = (each: Act) => trusted(() => setAct(each));
  return (
    <section>
      <p>{t('actHelp')}</p>
      <fieldset class="b-choices">
        <legend>{t('actTitle')}</legend>
        {ACTS.map((each) => (
          <label key={each}>
            <input type="radio" name="act" value={each} checked={act === each} onChange={choose(each)} />{' '}
            {t(`act.${each}`)}
          </label>
        ))}
      </fieldset>
      <div class="u-buttons">
        <Button id="note-act" onPress={() => void onNote(act).then((refused) => setSaid(refused ?? t('actNoted')))}>
          {t('noteAct')}
        </Button>
      </div>
      <p role="status">{said ?? ''}</p>
    </section>
  );
}
