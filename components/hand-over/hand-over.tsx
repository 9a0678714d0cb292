/** The settings section on absence: being away, handing over, taking over, and whose deputy the official is. */
import { useState } from 'preact/hooks';
import type { Absence } from '../../lib/domain/absence';
import { handOverText as t } from '../../lib/i18n/hand-over';
import { shortTime } from '../../lib/i18n/short-time';
import type { Reply } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { AbsenceForm } from './absence-form';
import { Deputyship } from './deputyship';

/** `unknown`: it could not be read. Undefined while it is being read. */
export type HandOvers = Reply<'handover.read'> | 'unknown' | undefined;

/** The result of a press, in words. */
export interface Said {
  tone: 'ok' | 'warn' | 'danger';
  words: string;
}

export interface HandOverActions {
  /** @returns a message where it was refused, otherwise null */
  saveAbsence: (absence: Absence | null) => Promise<string | null>;
  make: () => Promise<Said[]>;
  receive: (file: File) => Promise<Said[]>;
  openItem: (address: string) => void;
}

export function HandOver({ state, actions }: { state: HandOvers; actions: HandOverActions }) {
  if (state === undefined) return null;
  return (
    <section id="hand-over" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">{t('title')}</h2>
      {state === 'unknown' ? (
        <Notice tone="warn">{t('notRead')}</Notice>
      ) : (
        <>
          <p>{t('what')}</p>
          <AbsenceForm absence={state.absence} deputies={state.deputies} onSave={actions.saveAbsence} />
          <Give state={state} make={actions.make} />
          <Take receive={actions.receive} />
          {state.received.map((each) => (
            <Deputyship key={each.handsOver + each.absence.from} of={each} onOpen={actions.openItem} />
          ))}
        </>
      )}
    </section>
  );
}

interface GiveProps {
  state: Reply<'handover.read'>;
  make: HandOverActions['make'];
}

function Give({ state: { folder, hasName, lastMade }, make }: GiveProps) {
  const [said, setSaid] = useState<Said[]>([]);
  return (
    <>
      <h3>{t('makeTitle')}</h3>
      <p class="u-help">
        {folder === null ? t('folderNo') : t('folderYes', { folder })}{' '}
        {lastMade !== null && t('lastMade', { at: shortTime(lastMade.madeAt) })}
      </p>
      {folder !== null && !hasName && <Notice tone="warn">{t('needsName')}</Notice>}
      <div class="u-buttons">
        <Button id="hand-over-make" onPress={() => void make().then(setSaid)}>
          {t('make')}
        </Button>
      </div>
      <Answer id="hand-over-made" said={said} />
    </>
  );
}

function Take({ receive }: Pick<HandOverActions, 'receive'>) {
  const [said, setSaid] = useState<Said[] | 'reading'>([]);
  const trusted = useTrusted();
  const pick = trusted((event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file === undefined) return;
    setSaid('reading');
    void receive(file).then((words) => {
      setSaid(words);
      // Cleared so that picking the same file again fires a change event.
      field.value = '';
    });
  });
  return (
    <>
      <h3>{t('receiveTitle')}</h3>
      <div class="u-field">
        <label for="hand-over-pick">{t('pick')}</label>
        <input
          id="hand-over-pick"
          type="file"
          accept="application/json,.json"
          aria-describedby="hand-over-pick-help"
          onChange={pick}
        />
        <p class="u-help" id="hand-over-pick-help">
          {t('pickHelp')}
        </p>
      </div>
      <Answer id="hand-over-received" said={said} />
    </>
  );
}

/** Always in the document, so that a screen reader announces each change. */
function Answer({ id, said }: { id: string; said: readonly Said[] | 'reading' }) {
  return (
    <div id={id} role="status">
      {said === 'reading' ? (
        <p>{t('reading')}</p>
      ) : (
        said.map(({ tone, words }) => (
          <Notice key={words} tone={tone}>
            {words}
          </Notice>
        ))
      )}
    </div>
  );
}
