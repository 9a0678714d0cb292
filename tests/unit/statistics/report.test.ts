/**
 * The month's report is the same on the page, on the sheet and in the spreadsheet, and holds nobody's name or words.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { appendJournal } from '../../../lib/evidence/journal';
import { storeRound } from '../../../lib/evidence/rounds';
import { reportCsv } from '../../../lib/export/report-csv';
import { reportPdf } from '../../../lib/export/report-pdf';
import { USUAL_TIME, isWorkingDay } from '../../../lib/questions/working-days';
import { aQuestion } from '../questions/a-question';
import { readFacts } from '../../../lib/records/read-statistics';
import type { KeptRound } from '../../../lib/rounds/round';
import { readFactsFile, writeFacts } from '../../../lib/statistics/facts-file';
import type { Facts } from '../../../lib/statistics/facts';
import { figuresOf } from '../../../lib/statistics/figures';
import { reportOf, type Report } from '../../../lib/statistics/report';
import { lastMonths, monthWords } from '../../../lib/pages/statistics/months';
import { recordFactOf } from '../../../lib/statistics/lines';
import { swedishDay } from '../../../lib/i18n/swedish-time';
import { OWN_ITEM } from '../../../lib/assessment/own-item';
import { exportFonts } from '../../commands/setup/export-fonts';
import { aDatabase, seal } from '../evidence/a-database';

const account: RegisteredAccount = {
  id: 'r1',
  platform: 'facebook',
  name: 'Österåkers kommun',
  address: 'https://www.facebook.com/osterakerskommun',
  ownerKeys: ['osterakerskommun'],
  workAccountIds: [],
  manager: 'Maja Chef',
  responsible: 'Rut Ansvarig',
  deputy: 'Dan Ersättare',
  registeredAt: '2026-01-01T00:00:00.000Z',
};
const rules = { response: { target: 0, latest: 2 }, time: USUAL_TIME };
const MONTH = '2026-11';
const AT = '2026-11-24T09:00:00.000Z';
let db: EvidenceDatabase;
beforeEach(() => {
  db = aDatabase().db;
});

/** The month of the seal: the seal's time comes from the machine, and the month is Sweden's. */
const thisMonth = (): string => swedishDay(new Date().toISOString()).slice(0, 7);
const read = (month = thisMonth()) => readFacts(db, { month, accounts: [account], rules });
const ended = (recordId: string, outcome: string) =>
  appendJournal(db, { kind: 'action', recordId, operator: 'Rut Ansvarig', data: { outcome }, at: AT });

const reportFrom = (facts: Facts, month = MONTH, unread = 0): Report =>
  reportOf(
    figuresOf(facts, {
      accountId: 'r1',
      month,
      today: `${month}-28`,
      isWorkingDay: (day) => isWorkingDay(day, USUAL_TIME),
    }),
    {
      account: account.name,
      municipality: 'Österåkers kommun',
      month: monthWords(month, 'sv'),
      today: `${month}-28`,
      unread,
    },
    'sv',
  );

describe('what is counted', () => {
  it('is the month’s records, as removed and as restored by their journal', async () => {
    const [gone, back, kept] = [
      await seal(db, { itemId: '1' }),
      await seal(db, { itemId: '2' }),
      await seal(db, { itemId: '3' }),
    ];
    await ended(gone.id, 'removed');
    await ended(back.id, 'hidden');
    await ended(back.id, 'shown-again');
    await ended(kept.id, 'undone');
    const { facts, unread } = await read();
    expect(unread).toBe(0);
    const found = new Map(facts.records.map((one) => [one.id, one]));
    expect(found.get(gone.id)).toMatchObject({ accountId: 'r1', taken: true, reversed: false });
    expect(found.get(back.id)).toMatchObject({ taken: true, reversed: true });
    expect(found.get(kept.id)).toMatchObject({ taken: false });
    expect((await read('2020-01')).facts.records).toEqual([]);
  });

  it('does not count the criticism test for the municipality’s own items', async () => {
    const life = [{ kind: 'action' as const, data: { outcome: 'removed' } }];
    const judged = {
      groundId: OWN_ITEM,
      groundLabel: 'Kommunens egen publicering',
      guidelineLine: null,
      criticismTest: 'not-criticism' as const,
    };
    const factOf = (groundId: string): unknown =>
      recordFactOf({ id: 'x', accountId: 'r1', sealedAt: AT }, { ...judged, groundId }, life).criticism;
    expect([factOf(OWN_ITEM), factOf('reklam')]).toEqual([null, false]);
  });

  it('is reported when it cannot be read, and not silently left out', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await seal(db, { itemId: '2' });
    await db.sealed.delete(id);
    expect(await read()).toMatchObject({ unread: 1, facts: { records: [{}] } });
  });

  it('a question whose state contradicts its steps counts as unread, as in the list of questions', async () => {
    await db.questions.bulkAdd([aQuestion(), { ...aQuestion({ itemKey: 'facebook:comment:2' }), state: 'answered' }]);
    expect(await read(MONTH)).toMatchObject({ unread: 1, facts: { questions: [{}] } });
  });

  it('is the questions and rounds too, without who took a step and without the link', async () => {
    await db.questions.add({
      itemKey: 'facebook:comment:9',
      platform: 'facebook',
      accountId: 'r1',
      link: 'https://www.facebook.com/9',
      seenAt: '2026-11-10T08:00:00.000Z',
      written: { iso: '2026-11-10T07:00:00.000Z', earliest: null, latest: null },
      state: 'answered',
      steps: [{ kind: 'answered-elsewhere', at: '2026-11-10T10:00:00.000Z', operator: 'Rut Ansvarig' }],
    });
    const line: KeptRound = {
      kind: 'kept',
      id: 'k',
      accountId: 'r1',
      day: '2026-11-10',
      from: AT,
      to: AT,
      operator: 'Rut Ansvarig',
      walked: 9,
    };
    await storeRound(db, line, (before) => before);
    const { facts } = await read(MONTH);
    expect(facts.questions).toEqual([
      {
        id: 'facebook:comment:9',
        accountId: 'r1',
        day: '2026-11-10',
        state: 'answered',
        answered: 'same-day',
        hours: 3,
        steps: 1,
      },
    ]);
    expect(facts.rounds).toEqual([{ kind: 'kept', id: 'k', accountId: 'r1', day: '2026-11-10', walked: 9 }]);
  });
});

describe('the file for a colleague', () => {
  const whose = { municipality: 'Österåkers kommun', month: MONTH };

  it('says nobody’s name and none of their words', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await ended(id, 'removed');
    const handling = new TextDecoder().decode((await db.sealed.get(id))?.handling);
    const { item, operator, source } = JSON.parse(handling) as {
      item: { author: { name: string }; text: { normalised: string }; replies: { author: { name: string } }[] };
      operator: { name: string };
      source: { permalink: string };
    };
    const { facts } = await read();
    const file = writeFacts({ ...whose, month: thisMonth() }, facts);
    const pages = JSON.stringify(reportFrom(facts, thisMonth()));
    const secrets = [item.author.name, item.text.normalised, operator.name, source.permalink, 'Rut Ansvarig'];
    for (const secret of [...secrets, ...item.replies.map(({ author }) => author.name)])
      for (const made of [file, pages]) expect(made).not.toContain(secret);
  });

  it('is read back as it was written', async () => {
    await seal(db, { itemId: '1' });
    const { facts } = await read();
    expect(readFactsFile(writeFacts(whose, facts), whose)).toEqual({ facts });
  });

  it.each([
    ['{', { why: 'not-json' }],
    ['{"format":"annat"}', { why: 'other-form' }],
    ['{"format":"uppsikt-statistik/2"}', { why: 'newer' }],
    ['[]', { why: 'other-form' }],
    ['null', { why: 'other-form' }],
    [
      writeFacts(
        { ...whose, municipality: 'En annan kommun' },
        { accounts: [], records: [], questions: [], rounds: [] },
      ),
      { why: 'other-municipality' },
    ],
    [
      writeFacts({ ...whose, month: '2026-10' }, { accounts: [], records: [], questions: [], rounds: [] }),
      { why: 'other-month', month: '2026-10' },
    ],
    [' '.repeat(33 * 1024 * 1024), { why: 'too-large' }],
  ])('is refused with its reason (%#)', (text, refused) => {
    expect(readFactsFile(text, whose)).toEqual({ refused });
  });
});

describe('the report', () => {
  const facts: Facts = {
    accounts: [],
    questions: [],
    rounds: [],
    records: Array.from({ length: 120 }, (_, each) => ({
      id: `${each}`,
      accountId: 'r1',
      day: '2026-11-10',
      groundId: `g${each % 20}`,
      ground:
        each % 20 === 0 ? '=HYPERLINK("x")' : `Skäl ${each % 20} med ett namn som är så långt att det går över raden`,
      line: 80,
      measure: 'remove',
      taken: true,
      reversed: false,
      criticism: false,
    })),
  };

  it('is one sheet, however many grounds a month has', async () => {
    const report = reportFrom(facts);
    const bytes = await reportPdf(report, { at: new Date(AT), version: '1.0', fonts: await exportFonts() });
    const file = new TextDecoder('latin1').decode(bytes);
    expect(file.slice(0, 8)).toBe('%PDF-1.4');
    expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(report.title).toBe('Månadsrapport – Österåkers kommun');
  });

  it('says in every form what could not be read, and only then', async () => {
    const sheetOf = async (report: Report): Promise<number> =>
      (await reportPdf(report, { at: new Date(AT), version: '1.0', fonts: await exportFonts() })).length;
    const [whole, partial] = [reportFrom(facts), reportFrom(facts, MONTH, 3)];
    expect(reportCsv(partial)).toContain('3 rader gick inte att läsa och är inte med.');
    expect(reportCsv(whole)).not.toContain('gick inte att läsa');
    expect(await sheetOf(partial)).toBeGreaterThan(await sheetOf(whole));
  });

  it('is a table for a spreadsheet, and no cell of it a formula', () => {
    const csv = reportCsv(reportFrom(facts));
    expect(csv.startsWith('\ufeffMånadsrapport – Österåkers kommun;')).toBe(true);
    expect(csv).toContain('Borttaget eller dolt, efter skäl;');
    for (const line of csv.split('\r\n')) for (const cell of line.split(';')) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  it('says that nothing has been removed, and not an empty table', () => {
    const { sections } = reportFrom({ ...facts, records: [] });
    expect(sections.find(({ id }) => id === 'taken')).toMatchObject({
      rows: [],
      empty: 'Inget är borttaget eller dolt.',
    });
    expect(sections.find(({ id }) => id === 'inflow')).toMatchObject({ empty: 'Ingen kontroll är antecknad.' });
  });
});

it('the months to choose among go a year back, over the year’s end', () => {
  const months = lastMonths('2026-03-31');
  expect([months[0], months[2], months[3], months.at(-1), months.length]).toEqual([
    '2026-03',
    '2026-01',
    '2025-12',
    '2025-03',
    13,
  ]);
  expect([monthWords('2026-11', 'sv'), monthWords('2026-11', 'en')]).toEqual(['november 2026', 'November 2026']);
});
