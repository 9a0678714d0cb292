/** The month's report as headings and rows of text, shared by the page, the PDF and the spreadsheet. Pure. */
import type { Language } from '../i18n/language';
import { statisticsText } from '../i18n/statistics';
import type { Count } from './few';
import type { Figures } from './figures';

interface ReportRow {
  label: string;
  /** As text: a number, 'färre än 5', or a share. */
  value: string;
  /** Length of the bar, or null if none is drawn. */
  size: number | null;
}

export interface ReportSection {
  id: 'inflow' | 'questions' | 'taken' | 'after' | 'rounds';
  title: string;
  note: string;
  /** Shown instead of the rows if there are none. */
  empty: string | null;
  rows: ReportRow[];
}

export interface Report {
  title: string;
  of: string;
  /** What could not be read and is not counted, or null. Always shown with the report. */
  gap: string | null;
  sections: ReportSection[];
}

interface About {
  account: string;
  municipality: string;
  /** As text. */
  month: string;
  /** YYYY-MM-DD. */
  today: string;
  /** Number of rows that could not be read. */
  unread: number;
}

export function reportOf(figures: Figures, about: About, which: Language): Report {
  const t: Words = (key, params = {}) => statisticsText(key, params, which);
  const section = (id: ReportSection['id'], rows: ReportRow[], empty: string | null = null): ReportSection => ({
    id,
    title: t(`section.${id}`),
    note: t(`note.${id}`),
    rows,
    empty: rows.length === 0 ? empty : null,
  });
  return {
    title: t('report', { account: about.account }),
    of: t('of', { municipality: about.municipality, month: about.month, day: about.today }),
    gap: about.unread > 0 ? t('unread', { n: about.unread }) : null,
    sections: [
      section('inflow', inflowRows(figures, t), t('noRounds')),
      section('questions', questionRows(figures, t)),
      section('taken', takenRows(figures, t), t('nothingTaken')),
      section('after', afterRows(figures, t)),
      section('rounds', roundRows(figures, t), t('noRounds')),
    ],
  };
}

type Words = (key: Parameters<typeof statisticsText>[0], params?: Parameters<typeof statisticsText>[1]) => string;

/** No bar for 'fewer than 5': its length would reveal the number. */
const counted = (label: string, count: Count, t: Words): ReportRow => ({
  label,
  value: count === 'few' ? t('few') : String(count),
  size: count === 'few' ? null : count,
});

const plain = (label: string, value: string): ReportRow => ({ label, value, size: null });

const sumRow = (sum: number | null, t: Words): ReportRow => plain(t('sum'), sum === null ? t('none') : String(sum));

function inflowRows({ inflow }: Figures, t: Words): ReportRow[] {
  if (inflow === null) return [];
  return [
    ...inflow.weeks.map(({ monday, count }) => counted(t('week', { day: monday }), count, t)),
    sumRow(inflow.sum, t),
  ];
}

function questionRows({ questions: { by, sum, medianHours } }: Figures, t: Words): ReportRow[] {
  return [
    ...by.map(({ kind, count }) => counted(t(`answer.${kind}`), count, t)),
    sumRow(sum, t),
    plain(t('medianHours'), medianHours === null ? t('none') : t('hours', { n: medianHours })),
  ];
}

function takenRows({ taken: { grounds, sum } }: Figures, t: Words): ReportRow[] {
  if (grounds.length === 0) return [];
  return [
    ...grounds.map(({ label, line, count }) =>
      counted(line === null ? label : t('ground', { ground: label, line }), count, t),
    ),
    sumRow(sum, t),
  ];
}

const afterRows = ({ reversed, restored, criticismShare }: Figures, t: Words): ReportRow[] => [
  counted(t('reversed'), reversed, t),
  counted(t('restored'), restored, t),
  plain(t('criticismShare'), criticismShare === null ? t('none') : t('percent', { n: criticismShare })),
];

function roundRows({ rounds }: Figures, t: Words): ReportRow[] {
  if (rounds === null) return [];
  const { due, kept, missed, unexplained, filtersSeen } = rounds;
  const days = (label: string, count: number): ReportRow => ({ label, value: String(count), size: count });
  return [
    days(t('due'), due),
    days(t('kept'), kept),
    ...missed.map(({ reason, count }) => days(t(`missed.${reason}`), count)),
    days(t('unexplained'), unexplained),
    plain(t('filtersSeen'), filtersSeen ? t('yes') : t('no')),
  ];
}
