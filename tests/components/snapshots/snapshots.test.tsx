// @vitest-environment jsdom
/** Snapshots in the popup: what is due, what can be pressed where, progress and outcome. */
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SnapshotDaysForm } from '../../../components/setup/snapshot-days-form';
import { Snapshots, type SnapshotsProps } from '../../../components/snapshots/snapshots';
import { setLanguage } from '../../../lib/i18n/language';
import { snapshotFaults, type SnapshotRun } from '../../../lib/snapshots/run';
import { onScreen, type Screen } from '../card/on-screen';

const WAITS = {
  id: 'a',
  name: 'Exempelkommun',
  isRead: true,
  last: null,
  due: [
    { day: '2026-03-01', isLate: true },
    { day: '2026-09-01', isLate: false },
  ],
};
const SEALED: SnapshotRun = {
  kind: 'sealed',
  accountId: 'a',
  evidenceId: 'x',
  seq: 7,
  frames: 4,
  items: 12,
  leftOut: 0,
  stopped: 'end',
  isPartial: false,
  copy: { state: 'copied', folder: 'bevis', reason: null } as never,
};

let screen: Screen;
let asked: unknown[][];
let refusal: string | null;
beforeEach(() => {
  setLanguage('sv');
  screen = onScreen();
  asked = [];
  refusal = null;
});
const heard = (...what: unknown[]): Promise<string | null> => {
  asked.push(what);
  return Promise.resolve(refusal);
};
const show = (changes: Partial<SnapshotsProps> = {}, believed = screen): Promise<void> =>
  believed.show(
    <Snapshots
      board={[WAITS]}
      run={null}
      here="a"
      actions={{
        take: (wanted) => heard('take', wanted),
        notTaken: (...rest) => heard('not-taken', ...rest),
        cancel: () => void heard('cancel'),
        openRecord: (id) => void heard('open', id),
      }}
      {...changes}
    />,
  );

describe('due snapshots', () => {
  it('are listed by day, with when the last one was taken, and are expanded', async () => {
    await show();
    expect(screen.root.querySelector('details')?.open).toBe(true);
    expect(screen.text('summary')).toBe('Ögonblicksbilder: 2 väntar');
    expect(screen.text()).toContain('Ögonblicksbilden för 1 mars 2026 är inte tagen.');
    expect(screen.text()).toContain('Det är dags att ta en ögonblicksbild (1 september 2026).');
    expect(screen.text()).toContain('Ingen är tagen med Uppsikt.');
  });

  it('are taken on the page by a press; one covers all earlier days', async () => {
    await show();
    await screen.click('#snapshot-due');
    await screen.click('#snapshot-closing');
    await screen.click('#snapshot-change');
    expect(asked).toEqual([
      ['take', { reason: 'date', due: '2026-09-01' }],
      ['take', { reason: 'closing', due: null }],
      ['take', { reason: 'larger-change', due: null }],
    ]);
  });

  it('are only mentioned on another page', async () => {
    await show({ here: null });
    expect(screen.root.querySelector('#snapshot-due')).toBeNull();
    expect(screen.text()).toContain('Öppna sidan för att ta den.');
  });

  it('are explained by fixed reasons, and a refusal is shown', async () => {
    await show();
    await screen.click('fieldset button');
    expect(asked).toEqual([['not-taken', 'a', '2026-03-01', 'no-staff']]);
    expect(screen.text('[role=status]')).toContain('Antecknat: Ingen bemanning.');
    refusal = 'Det gick inte.';
    await screen.click('fieldset button');
    expect(screen.text('[role=status]')).toContain('Det gick inte.');
  });

  it('have accessible names and roles, according to axe', async () => {
    for (const run of [null, SEALED, { kind: 'running', accountId: 'a', frames: 1, to: 1, of: 2 } as const]) {
      await show({ run });
      const { violations } = await axe.run(screen.root, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });

  it('ignore a press made by a script', async () => {
    const believing = onScreen(false);
    await show({}, believing);
    await believing.click('#snapshot-due');
    expect(asked).toEqual([]);
  });

  it('say so when they could not be read, and are collapsed when none is due', async () => {
    await show({ board: 'unknown' });
    expect(screen.text()).toContain('Det gick inte att se när den senaste togs.');
    await show({ board: [{ ...WAITS, isRead: false, due: [] }], here: null });
    expect(screen.text()).toContain('Det gick inte att se');
    await show({ board: [{ ...WAITS, due: [], last: { number: 7, day: '2026-09-02', isPartial: true } }] });
    expect(screen.root.querySelector('details')?.open).toBe(false);
    expect(screen.text()).toContain('Senast tagen 2 september 2026. Något saknas i den.');
  });
});

describe('a snapshot in progress', () => {
  it('shows progress, can be cancelled, and blocks another from starting', async () => {
    await show({ run: { kind: 'running', accountId: 'a', frames: 3, to: 900, of: 2_000 } });
    expect(screen.text()).toContain('3 bilder hittills');
    expect(screen.root.querySelector('progress')?.value).toBe(900);
    expect(screen.root.querySelector('#snapshot-due')).toBeNull();
    await screen.click('#snapshot-cancel');
    expect(asked).toEqual([['cancel']]);
  });

  it('ends with what is saved and what is not', async () => {
    await show({ run: SEALED });
    expect(screen.text('#snapshot-run')).toContain('sparad som bevis 7. Den har 4 bilder och 12 inlägg.');
    await screen.click('#snapshot-open');
    expect(asked).toEqual([['open', 'x']]);
    await show({ run: { ...SEALED, leftOut: 2, stopped: 'limit', isPartial: true } });
    expect(screen.text('#snapshot-run')).toContain('Utelämnat enligt lag: 2 inlägg. Sidan är längre än så.');
    await show({ run: { kind: 'cancelled', accountId: 'a' } });
    expect(screen.text('#snapshot-run')).toContain('Avbruten. Inget av den är sparat.');
  });

  it.each(snapshotFaults)('has words for its end: %s', async (why) => {
    await show({ run: { kind: 'failed', accountId: 'a', why } });
    expect(screen.text('#snapshot-run')).not.toContain('failed.');
  });
});

describe('the days', () => {
  const form = (onSave: (days: string[]) => Promise<string | null>): Promise<void> =>
    screen.show(<SnapshotDaysForm days={['03-01', '09-01']} onSave={onSave} />);

  it('are saved as they are written, in order; none is allowed', async () => {
    await form((days) => heard(days));
    await screen.type('#snapshot-days', '10-15; 03-01');
    await screen.click('#snapshot-days-save');
    await screen.type('#snapshot-days', '');
    await screen.click('#snapshot-days-save');
    expect(asked).toEqual([[['03-01', '10-15']], [[]]]);
  });

  it('that do not occur every year are refused', async () => {
    await form((days) => heard(days));
    await screen.type('#snapshot-days', '02-29');
    await screen.click('#snapshot-days-save');
    expect(asked).toEqual([]);
    expect(screen.text()).toContain('Skriv varje dag som 03-01.');
  });
});
