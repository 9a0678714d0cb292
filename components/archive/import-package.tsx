/**
 * Checks and shows a package that somebody hands over. Nothing of it is added to the archive. Chosen as a file or a
 * folder, or dropped.
 */
import { useEffect, useRef } from 'preact/hooks';
import { destroyText } from '../../lib/i18n/destroy';
import { importText as t } from '../../lib/i18n/import-package';
import { swedishTime } from '../../lib/i18n/swedish-time';
import type { PackageReport, PartReport } from '../../lib/verify/report';
import {
  aboutLines,
  ignoredWords,
  NOT_PROVEN,
  PART_LABEL,
  STATE_LABEL,
  STATE_MARK,
  verdictOf,
} from '../../lib/verify/report-words';
import { shownName } from '../../lib/verify/safe-path';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { Terms } from './terms';

/** `same`: the archive holds this evidence and it is identical. */
export type Ours = 'same' | 'differs' | 'elsewhere' | 'destroyed';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running'; name: string; done: number; total: number }
  | { kind: 'cancelled' }
  | { kind: 'refused'; reason: string }
  | { kind: 'failed'; reason: string }
  /**
   * `ours` null: the evidence's identity could not be read. `leftAt`: when this very file left, according to the
   * journal; null when the journal names no such file.
   */
  | {
      kind: 'found';
      name: string;
      report: PackageReport;
      ours: Ours | null;
      leftAt?: string | null;
      journalled: boolean;
    };

export interface ImportActions {
  onFiles: (files: FileList) => void;
  onDrop: (transfer: DataTransfer) => void;
  onCancel: () => void;
}

export function ImportPackage({ state, actions }: { state: ImportState; actions: ImportActions }) {
  const trusted = useTrusted();
  const choose = trusted((event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    const { files } = field;
    if (files !== null && files.length > 0) actions.onFiles(files);
    // Cleared so that picking the same file again fires a change event.
    field.value = '';
  });
  const answered = useRef<HTMLDivElement>(null);
  // The cancel button disappears when the check ends, so the result takes the focus.
  useEffect(() => {
    if (state.kind !== 'idle' && state.kind !== 'running' && document.activeElement === document.body)
      answered.current?.focus();
  }, [state.kind]);
  const take = trusted((event: DragEvent): void => {
    if (event.dataTransfer !== null) actions.onDrop(event.dataTransfer);
  });
  const drop = (event: DragEvent): void => {
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    take(event);
  };
  return (
    <details class="a-import" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <summary>{t('title')}</summary>
      <div class="u-stack">
        <p class="a-muted">{t('intro')}</p>
        <label class="a-choose">
          {t('zip')}
          <input type="file" accept=".zip,application/zip" onChange={choose} />
        </label>
        <label class="a-choose">
          {t('folder')}
          <input type="file" {...{ webkitdirectory: true }} onChange={choose} />
        </label>
        <p class="a-muted">{t('drop')}</p>
        {state.kind === 'running' && (
          <div class="a-all">
            <label class="a-progress">
              <span>{t('running', { name: shownName(state.name), done: state.done, total: state.total })}</span>
              <progress value={state.done} max={Math.max(1, state.total)} />
            </label>
            <Button onPress={actions.onCancel}>{t('cancel')}</Button>
          </div>
        )}
        <div class="u-stack" aria-live="polite" tabIndex={-1} ref={answered}>
          {answer(state)}
        </div>
      </div>
    </details>
  );
}

function answer(state: ImportState) {
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'cancelled':
      return <Notice tone="warn">{t('cancelled')}</Notice>;
    case 'refused':
      return <Notice tone="danger">{t('refused', { reason: state.reason })}</Notice>;
    case 'failed':
      return <Notice tone="danger">{t('failed', { reason: state.reason })}</Notice>;
    case 'found':
      return <Report {...state} />;
  }
}

const OURS_TONE = { same: 'ok', differs: 'danger', elsewhere: 'info', destroyed: 'danger' } as const;

function Report({ name, report, ours, leftAt, journalled }: Extract<ImportState, { kind: 'found' }>) {
  const { tone, heading, words } = verdictOf(report);
  const about = aboutLines(report);
  const ignored = ignoredWords(report);
  return (
    <>
      <Notice tone={tone}>
        <strong>{heading}</strong> {words}
        <div class="a-wrap">{shownName(name)}</div>
      </Notice>
      {ours !== null && (
        <Notice tone={OURS_TONE[ours]}>
          {ours === 'destroyed' ? destroyText('ours.destroyed') : t(`ours.${ours}`)}
        </Notice>
      )}
      {ours === 'same' &&
        report.kind === 'intact' &&
        leftAt !== undefined &&
        (leftAt === null ? (
          <Notice tone="warn">{t('left.unknown')}</Notice>
        ) : (
          <Notice tone="ok">{t('left.known', { time: swedishTime(leftAt) })}</Notice>
        ))}
      {!journalled && <Notice tone="warn">{t('notJournalled')}</Notice>}
      <h2>{t('parts')}</h2>
      <ul class="a-parts">
        {report.parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </ul>
      {ignored !== null && <p>{ignored}</p>}
      {about.length > 0 && <h2>{t('about')}</h2>}
      {about.length > 0 && <Terms rows={about} />}
      <h2>{t('notProven')}</h2>
      <ul class="a-plain">
        {NOT_PROVEN.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** The number of faults that are listed. More of them add nothing. */
const MOST = 50;

function Part({ part }: { part: PartReport }) {
  return (
    <li>
      <span aria-hidden="true">{STATE_MARK[part.state]} </span>
      <strong class={part.state === 'broken' ? 'a-danger' : undefined}>
        {PART_LABEL[part.id]}: {STATE_LABEL[part.state].toLowerCase()}
      </strong>
      {part.state === 'broken' ? (
        <ul class="a-plain">
          {part.faults.slice(0, MOST).map((one, index) => (
            <li key={index} class="a-wrap">
              {one.reason}
            </li>
          ))}
        </ul>
      ) : (
        <p class="a-muted">{part.words}</p>
      )}
    </li>
  );
}
