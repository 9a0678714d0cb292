/** The statistics page's state: account and month, the figures, the files made from them, and colleagues' lines. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FiguresState, FileState, StatisticsProps } from '../../../components/statistics/statistics';
import { downloadBlob } from '../../../components/ui/download-blob';
import type { RegisteredAccount } from '../../domain/account';
import type { EvidenceDatabase } from '../../evidence/database';
import type { Fonts } from '../../export/contract';
import { language } from '../../i18n/language';
import { statisticsText as t } from '../../i18n/statistics';
import type { AnswerRules } from '../../questions/answer-rules';
import { isWorkingDay } from '../../questions/working-days';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readFacts, type ReadFacts } from '../../records/read-statistics';
import { figuresOf } from '../../statistics/figures';
import type { Facts } from '../../statistics/facts';
import { MOST_BYTES, readFactsFile, writeFacts, type FactsRefusal } from '../../statistics/facts-file';
import { mergeFacts } from '../../statistics/merge';
import { reportOf, type Report } from '../../statistics/report';
import { reasonOf } from '../../util/reason-of';
import { lastMonths, monthWords } from './months';

export interface StatisticsContext {
  db: EvidenceDatabase;
  accounts: readonly RegisteredAccount[];
  rules: AnswerRules;
  municipality: string;
  version: string;
  fonts(): Promise<Fonts>;
  now(): Date;
}

type Read = { kind: 'loading' } | { kind: 'failed'; reason: string } | ({ kind: 'read'; month: string } & ReadFacts);

export function useStatistics(context: StatisticsContext): StatisticsProps {
  const today = wallTimeOf(context.now().getTime()).day;
  const [accountId, onAccount] = useState(context.accounts[0]?.id ?? '');
  const [month, setMonth] = useState(today.slice(0, 7));
  const [read, onRetry] = useFacts(context, month);
  const { others, refused, onFiles, onAlone } = useColleagues({ municipality: context.municipality, month });
  const { file, save, forget } = useFile();
  const name = context.accounts.find(({ id }) => id === accountId)?.name ?? '';
  const reportIn = (which: 'sv' | 'en'): Report | null =>
    read.kind !== 'read'
      ? null
      : reportOf(
          figuresOf(mergeFacts(read.facts, others), {
            accountId,
            month,
            today,
            isWorkingDay: (day) => isWorkingDay(day, context.rules.time),
          }),
          {
            account: name,
            municipality: context.municipality,
            month: monthWords(month, which),
            today,
            unread: read.unread,
          },
          which,
        );
  const report = useMemo(() => reportIn(language()), [read, others, accountId, month, today]);
  const figures: FiguresState = read.kind === 'read' && report !== null ? { kind: 'ready', report } : asShown(read);
  const named = `${month}-${fileWord(name)}`;
  return {
    accounts: context.accounts.map(({ id, name: words }) => ({ value: id, words })),
    accountId,
    months: lastMonths(today).map((value) => ({ value, words: monthWords(value, language()) })),
    month,
    figures,
    file,
    together: { others: others.length, refused },
    actions: {
      onAccount: (next) => {
        forget();
        onAccount(next);
      },
      onMonth: (next) => {
        onAlone();
        forget();
        setMonth(next);
      },
      onRetry,
      onFiles,
      onAlone,
      // The exported report is in Swedish, whatever language the official reads.
      onSavePdf: () => save(`manadsrapport-${named}.pdf`, () => pdfOf(reportIn('sv'), context)),
      onSaveCsv: () => save(`manadsrapport-${named}.csv`, () => csvOf(reportIn('sv'))),
      onSaveFacts: () =>
        save(`underlag-statistik-${month}.json`, () => linesFile(read, { municipality: context.municipality, month })),
    },
  };
}

/** The most recent file and its state. */
function useFile(): { file: FileState; save: (name: string, make: () => Promise<Blob>) => void; forget: () => void } {
  const [file, setFile] = useState<FileState>({ kind: 'none' });
  const save = (name: string, make: () => Promise<Blob>): void =>
    void make().then(
      (blob) => {
        downloadBlob(blob, name);
        setFile({ kind: 'saved', file: name });
      },
      (error: unknown) => setFile({ kind: 'failed', reason: reasonOf(error) }),
    );
  return { file, save, forget: () => setFile({ kind: 'none' }) };
}

const asShown = (read: Read): FiguresState => (read.kind === 'failed' ? read : { kind: 'loading' });

async function linesFile(read: Read, whose: { municipality: string; month: string }): Promise<Blob> {
  if (read.kind !== 'read') throw new Error('nothing has been read');
  return new Blob([writeFacts(whose, read.facts)], { type: 'application/json' });
}

function useFacts(context: StatisticsContext, month: string): [Read, () => void] {
  const [read, setRead] = useState<Read>({ kind: 'loading' });
  const turn = useRef(0);
  const again = useCallback(() => {
    turn.current += 1;
    const thisTurn = turn.current;
    const show = (next: Read): void => (thisTurn === turn.current ? setRead(next) : undefined);
    show({ kind: 'loading' });
    readFacts(context.db, { month, accounts: context.accounts, rules: context.rules }).then(
      (found) => show({ kind: 'read', month, ...found }),
      (error: unknown) => show({ kind: 'failed', reason: reasonOf(error) }),
    );
  }, [context, month]);
  useEffect(again, [again]);
  // Figures of another month count as not loaded. Otherwise they would be shown as zero.
  return [read.kind === 'read' && read.month !== month ? { kind: 'loading' } : read, again];
}

interface Colleagues {
  others: readonly Facts[];
  refused: readonly string[];
  onFiles: (files: File[]) => void;
  onAlone: () => void;
}

/** Kept in memory only: a colleague's file is read and counted, but not stored. */
function useColleagues(whose: { municipality: string; month: string }): Colleagues {
  const [{ others, refused }, setRead] = useState<Pick<Colleagues, 'others' | 'refused'>>({ others: [], refused: [] });
  const shown = useRef(whose.month);
  shown.current = whose.month;
  const onFiles = (files: File[]): void =>
    void Promise.all(files.map(async (file) => ({ name: file.name, ...(await readFile(file, whose)) }))).then(
      (read) => {
        // Another month was chosen meanwhile, so these files no longer apply.
        if (shown.current !== whose.month) return;
        setRead((now) => ({
          others: [...now.others, ...read.flatMap((one) => ('facts' in one ? [one.facts] : []))],
          refused: read.flatMap((one) => ('refused' in one ? [refusalWords(one.name, one.refused)] : [])),
        }));
      },
    );
  return { others, refused, onFiles, onAlone: () => setRead({ others: [], refused: [] }) };
}

/** A file that is too large is not read into memory. */
const readFile = async (
  file: File,
  whose: Parameters<typeof readFactsFile>[1],
): Promise<ReturnType<typeof readFactsFile>> =>
  file.size > MOST_BYTES ? { refused: { why: 'too-large' } } : readFactsFile(await textOf(file), whose);

/** A file that cannot be read gives an empty text, which the parser then refuses as unreadable. */
const textOf = (file: File): Promise<string> => file.text().catch(() => '');

const refusalWords = (file: string, refusal: FactsRefusal): string =>
  t(`refused.${refusal.why}`, {
    file,
    ...(refusal.why === 'other-month' ? { month: monthWords(refusal.month, language()) } : {}),
  });

async function csvOf(report: Report | null): Promise<Blob> {
  if (report === null) throw new Error('nothing has been read');
  const { reportCsv } = await import('../../export/report-csv');
  return new Blob([reportCsv(report)], { type: 'text/csv' });
}

/** Loads the PDF library on demand, so that the page opens without it. */
async function pdfOf(report: Report | null, context: StatisticsContext): Promise<Blob> {
  if (report === null) throw new Error('nothing has been read');
  const { reportPdf } = await import('../../export/report-pdf');
  const sheet = { at: context.now(), version: context.version, fonts: await context.fonts() };
  return new Blob([await reportPdf(report, sheet)], { type: 'application/pdf' });
}

/** @example fileWord('Övningsköpings kommun') // 'ovningskopings-kommun' */
const fileWord = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'konto';
