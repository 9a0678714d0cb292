/** One account's figures for a month: tables with a bar in each row, and the files made from them. */
import { statisticsText as t } from '../../lib/i18n/statistics';
import type { Report, ReportSection } from '../../lib/statistics/report';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import { Together, type TogetherProps } from './together';

interface Choice {
  value: string;
  words: string;
}

export type FiguresState = { kind: 'loading' } | { kind: 'failed'; reason: string } | { kind: 'ready'; report: Report };

export type FileState = { kind: 'none' } | { kind: 'saved'; file: string } | { kind: 'failed'; reason: string };

export interface StatisticsProps {
  accounts: readonly Choice[];
  accountId: string;
  months: readonly Choice[];
  month: string;
  figures: FiguresState;
  file: FileState;
  together: TogetherProps['together'];
  actions: TogetherProps['actions'] & {
    onAccount: (id: string) => void;
    onMonth: (month: string) => void;
    onRetry: () => void;
    onSavePdf: () => void;
    onSaveCsv: () => void;
    onSaveFacts: () => void;
  };
}

export function Statistics(props: StatisticsProps) {
  const { accounts, accountId, months, month, actions } = props;
  return (
    <main class="t-page">
      <header class="u-stack">
        <h1>{t('title')}</h1>
        <p class="u-help">{t('intro')}</p>
      </header>
      {accounts.length === 0 ? (
        <Notice tone="info">{t('noAccounts')}</Notice>
      ) : (
        <>
          <div class="t-choices">
            <Select
              id="account"
              label={t('account')}
              value={accountId}
              choices={accounts}
              onChange={actions.onAccount}
            />
            <Select id="month" label={t('month')} value={month} choices={months} onChange={actions.onMonth} />
          </div>
          <Figures {...props} />
        </>
      )}
    </main>
  );
}

/** It is not known whose accounts these are, so nothing is counted. */
export const NotRead = ({ reason }: { reason: string }) => (
  <main class="t-page">
    <h1>{t('title')}</h1>
    <Notice tone="danger">{t('failed', { reason })}</Notice>
  </main>
);

interface SelectProps {
  id: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

function Select({ id, label, value, choices, onChange }: SelectProps) {
  const trusted = useTrusted();
  return (
    <div class="u-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={trusted((event: Event) => onChange(chosen(event)))}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
}

const chosen = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

function Figures({ figures, file, together, actions }: StatisticsProps) {
  return (
    <>
      <p class="u-hidden" role="status" id="figures-status">
        {figures.kind === 'loading' ? t('loading') : figures.kind === 'ready' ? figures.report.of : ''}
      </p>
      {figures.kind === 'loading' && <p aria-hidden="true">{t('loading')}</p>}
      {figures.kind === 'failed' && (
        <>
          <Notice tone="danger">{t('failed', { reason: figures.reason })}</Notice>
          <Button id="retry" onPress={actions.onRetry}>
            {t('retry')}
          </Button>
        </>
      )}
      {figures.kind === 'ready' && (
        <>
          <h2>{figures.report.title}</h2>
          <p class="u-help">{figures.report.of}</p>
          {figures.report.gap !== null && <Notice tone="warn">{figures.report.gap}</Notice>}
          <div class="u-buttons">
            <Button id="save-pdf" weight="primary" onPress={actions.onSavePdf}>
              {t('savePdf')}
            </Button>
            <Button id="save-csv" onPress={actions.onSaveCsv}>
              {t('saveCsv')}
            </Button>
          </div>
          <div role="status" id="file-status">
            {file.kind === 'saved' && <p>{t('saved', { file: file.file })}</p>}
          </div>
          {file.kind === 'failed' && <Notice tone="danger">{t('saveFailed', { reason: file.reason })}</Notice>}
          {figures.report.sections.map((section) => (
            <Section key={section.id} section={section} />
          ))}
          <Together together={together} actions={actions} />
        </>
      )}
    </>
  );
}

function Section({ section: { id, title, note, empty, rows } }: { section: ReportSection }) {
  const most = Math.max(1, ...rows.map(({ size }) => size ?? 0));
  return (
    <section aria-labelledby={`section-${id}`} class="u-stack">
      <h3 id={`section-${id}`}>{title}</h3>
      {empty !== null ? (
        <p>{empty}</p>
      ) : (
        <table class="t-table" aria-labelledby={`section-${id}`} aria-describedby={`note-${id}`}>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col" class="t-count">
                {t('count')}
              </th>
              {/* The bars repeat the number next to them, so they are hidden from screen readers. */}
              <td aria-hidden="true" class="t-bars" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, value, size }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="t-count">{value}</td>
                <td aria-hidden="true" class="t-bars">
                  {size !== null && size > 0 && <div class="t-bar" style={{ width: `${(100 * size) / most}%` }} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="u-help" id={`note-${id}`}>
        {note}
      </p>
    </section>
  );
}
