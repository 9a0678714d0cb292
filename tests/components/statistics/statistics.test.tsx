// @vitest-environment jsdom
/** The statistics page as an official uses it: choosing, counting, saving, and merging with a colleague's lines. */
import { useMemo } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Statistics } from '../../../components/statistics/statistics';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { useStatistics, type StatisticsContext } from '../../../lib/pages/statistics/use-statistics';
import { USUAL_TIME } from '../../../lib/questions/working-days';
import { writeFacts } from '../../../lib/statistics/facts-file';
import type { Facts } from '../../../lib/statistics/facts';
import { exportFonts } from '../../commands/setup/export-fonts';
import { aDatabase } from '../../unit/evidence/a-database';
import { MUST_COME } from '../../unit/must-come';
import { onScreen, type Screen } from '../card/on-screen';

const page = (id: string, name: string): RegisteredAccount => ({
  id,
  platform: 'facebook',
  name,
  address: 'https://www.facebook.com/kommunen',
  ownerKeys: ['kommunen'],
  workAccountIds: [],
  manager: '',
  responsible: '',
  deputy: '',
  registeredAt: '2026-01-01T00:00:00.000Z',
});
const MUNICIPALITY = 'Övningsköpings kommun';
const db = () => aDatabase().db;

let screen: Screen;
let files: Map<string, Blob>;
beforeEach(() => {
  screen = onScreen();
  files = new Map();
  const urls = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${urls.size}`;
    urls.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    files.set(this.download, urls.get(this.href) ?? new Blob());
  };
});

const context = (more: Partial<StatisticsContext> = {}): StatisticsContext => ({
  db: db(),
  accounts: [page('a', 'Kommunen'), page('b', 'Biblioteket')],
  rules: { response: { target: 0, latest: 2 }, time: USUAL_TIME },
  municipality: MUNICIPALITY,
  version: '1.0',
  fonts: exportFonts,
  now: () => new Date('2026-11-24T09:00:00.000Z'),
  ...more,
});

function Page({ given }: { given: StatisticsContext }) {
  return <Statistics {...useStatistics(useMemo(() => given, [given]))} />;
}

const until = (holds: () => void): Promise<void> =>
  vi.waitFor(() => act(holds), { timeout: MUST_COME }).then(() => undefined);

async function shown(given: StatisticsContext): Promise<void> {
  await screen.show(<Page given={given} />);
  await until(() => expect(screen.root.querySelector('table, .u-notice')).not.toBeNull());
}

const choose = (...texts: [name: string, text: string][]): Promise<void> =>
  chooseFiles(...texts.map(([name, text]) => new File([text], name)));

async function chooseFiles(...picked: File[]): Promise<void> {
  const input = screen.root.querySelector<HTMLInputElement>('#files');
  if (input === null) throw new Error('no field for files');
  Object.defineProperty(input, 'files', {
    configurable: true,
    value: picked,
  });
  Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

const asked = (count: number): Facts => ({
  accounts: [{ id: 'theirs', platform: 'facebook', ownerKeys: ['kommunen'], roundsSince: null }],
  records: [],
  rounds: [],
  questions: Array.from({ length: count }, (_, each) => ({
    id: `facebook:comment:${each}`,
    accountId: 'theirs',
    day: '2026-11-10',
    state: 'open' as const,
    answered: null,
    hours: null,
    steps: 0,
  })),
});

describe('an official', () => {
  it('sees a month as tables with everything that the bars show', async () => {
    await shown(context());
    expect(screen.text('h2')).toBe('Månadsrapport – Kommunen');
    expect(screen.root.querySelectorAll('table')).not.toHaveLength(0);
    for (const bar of screen.root.querySelectorAll('.t-bars')) expect(bar.getAttribute('aria-hidden')).toBe('true');
    expect(screen.text('#figures-status')).toContain('november 2026');
    await screen.type('#account', 'b');
    await until(() => expect(screen.text('h2')).toBe('Månadsrapport – Biblioteket'));
    await screen.type('#month', '2026-10');
    await until(() => expect(screen.text('#figures-status')).toContain('oktober 2026'));
  });

  it('is told what to do when no account is registered', async () => {
    await screen.show(<Page given={context({ accounts: [] })} />);
    expect(screen.text()).toContain('Inga konton är registrerade.');
    expect(screen.root.querySelector('#save-pdf')).toBeNull();
  });

  it('is told that counting failed, and tries again', async () => {
    const given = context();
    given.db.close();
    given.db.open = () => Promise.reject(new Error('låst')) as ReturnType<EvidenceDatabase['open']>;
    await screen.show(<Page given={given} />);
    await until(() => expect(screen.text()).toContain('Siffrorna gick inte att räkna fram'));
    expect(screen.root.querySelector('table')).toBeNull();
    expect(screen.root.querySelector('#retry')).not.toBeNull();
  });

  it('saves the report as a sheet and as a spreadsheet, in Swedish', async () => {
    await shown(context());
    await screen.click('#save-csv');
    await until(() => expect(screen.text('#file-status')).toContain('manadsrapport-2026-11-kommunen.csv'));
    expect(await files.get('manadsrapport-2026-11-kommunen.csv')?.text()).toContain('Månadsrapport – Kommunen');
    await screen.click('#save-pdf');
    await until(() => expect(screen.text('#file-status')).toContain('manadsrapport-2026-11-kommunen.pdf'));
    expect(files.get('manadsrapport-2026-11-kommunen.pdf')?.type).toBe('application/pdf');
  });

  it('sees no figures of a month before they have been counted', async () => {
    const drawn: string[] = [];
    function Watched({ given }: { given: StatisticsContext }) {
      const props = useStatistics(useMemo(() => given, [given]));
      drawn.push(`${props.month} ${props.figures.kind}`);
      return <Statistics {...props} />;
    }
    await screen.show(<Watched given={context()} />);
    await until(() => expect(drawn.at(-1)).toBe('2026-11 ready'));
    await screen.type('#month', '2026-10');
    await until(() => expect(drawn.at(-1)).toBe('2026-10 ready'));
    expect(drawn.find((each) => each.startsWith('2026-10'))).toBe('2026-10 loading');
  });

  it('gets no file merged that was still being read when another month was chosen', async () => {
    const fileOf = (month: string): string => writeFacts({ municipality: MUNICIPALITY, month }, asked(7));
    await shown(context());
    const late = new File([''], 'anna.json');
    let read = (_text: string): void => undefined;
    late.text = () => new Promise((done) => (read = done));
    await chooseFiles(late);
    await screen.type('#month', '2026-10');
    await until(() => expect(screen.text('#figures-status')).toContain('oktober 2026'));
    read(fileOf('2026-11'));
    await choose(['bo.json', fileOf('2026-10')]);
    await until(() => expect(screen.text('#together-status')).toBe('1 underlag är medräknade.'));
  });

  it('merges a colleague’s lines, each thing once, and removes them again', async () => {
    await shown(context());
    const file = writeFacts({ municipality: MUNICIPALITY, month: '2026-11' }, asked(7));
    await choose(
      ['anna.json', file],
      ['annan.json', writeFacts({ municipality: 'Grannkommunen', month: '2026-11' }, asked(7))],
    );
    await until(() => expect(screen.text('#together-status')).toBe('1 underlag är medräknade.'));
    expect(screen.text()).toContain('annan.json: underlaget är en annan kommuns.');
    expect(screen.text('[aria-labelledby="section-questions"]')).toContain('Inte besvarad7');
    await choose(['anna.json', file]);
    await until(() => expect(screen.text('#together-status')).toBe('2 underlag är medräknade.'));
    expect(screen.text('[aria-labelledby="section-questions"]')).toContain('Inte besvarad7');
    await screen.click('#alone');
    await until(() => expect(screen.text('[aria-labelledby="section-questions"]')).toContain('Inte besvarad0'));
  });
});

it('only a person’s press counts', async () => {
  screen = onScreen(false);
  await shown(context());
  await screen.click('#save-facts');
  expect(files.size).toBe(0);
  const read = vi.spyOn(File.prototype, 'text');
  await choose(['anna.json', writeFacts({ municipality: MUNICIPALITY, month: '2026-11' }, asked(7))]);
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});
