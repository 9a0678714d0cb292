// @vitest-environment jsdom
/** An official starts and ends crisis mode, and sees until when it holds. */
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { CrisisMode, type Crises } from '../../../components/crisis/crisis';
import { CrisisInPopup } from '../../../components/crisis/crisis-in-popup';
import type { CrisisDecision } from '../../../lib/domain/crisis';
import { aCrisis } from '../../unit/questions/a-crisis';
import { onScreen, type Screen } from '../card/on-screen';

type State = Exclude<Crises, 'unknown' | undefined>;

const NOW = Date.parse('2026-11-24T11:00:00Z');
const PINNED = 'Just nu: {handelse}.';

let screen: Screen;
let started: CrisisDecision[];
let done: string[];
let refusal: string | null;
beforeEach(() => {
  screen = onScreen();
  [started, done, refusal] = [[], [], null];
});

const stateOf = (changes: Partial<State> = {}): State => ({
  now: null,
  managers: ['Maja Moberg'],
  hasName: true,
  lines: [],
  ...changes,
});
const show = (state: Crises, believed = screen): Promise<void> =>
  believed.show(
    <CrisisMode
      state={state}
      suggested={{ answerWithin: 120, roundsADay: 3 }}
      pinned={PINNED}
      now={() => NOW}
      actions={{
        start: (decided) => Promise.resolve((started.push(decided), refusal)),
        end: () => Promise.resolve((done.push('end'), refusal)),
        copy: (text) => Promise.resolve((done.push(text), refusal)),
      }}
    />,
  );
async function fill(day: string, clock: string): Promise<void> {
  await screen.type('#crisis-manager', 'Maja Moberg');
  await screen.type('#crisis-reason', 'weather');
  await screen.type('#crisis-day', day);
  await screen.type('#crisis-clock', clock);
}
const findings = async (): Promise<string[]> =>
  (
    await axe.run(screen.root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  ).violations.map(({ id }) => id);

describe('an official starts crisis mode', () => {
  it.each(['20:00', '20.00', '2000'])('by saying who decided, why and until when: %s in Sweden', async (clock) => {
    await show(stateOf());
    await fill('2026-11-25', clock);
    await screen.click('#crisis-start');
    const [decided] = started;
    expect(decided).toEqual({
      decidedBy: 'Maja Moberg',
      reason: 'weather',
      until: '2026-11-25T19:00:00.000Z',
      answerWithin: 120,
      roundsADay: 3,
    });
  });

  it.each([
    ['no day', '', '20:00'],
    ['no time', '2026-11-25', ''],
    ['a time that may be two', '2026-11-25', '130'],
    ['no hour of a day', '2026-11-25', '2460'],
    ['a time that has passed', '2026-11-24', '11:59'],
  ])('never with %s', async (_name, day, clock) => {
    await show(stateOf());
    await fill(day, clock);
    await screen.click('#crisis-start');
    expect(started).toEqual([]);
    expect(screen.text('#crisis-clock-fault')).toContain('Fyll i dag och klockslag');
  });

  it('and is told why it did not start', async () => {
    refusal = 'Inget startade.';
    await show(stateOf());
    await fill('2026-11-25', '20:00');
    await screen.click('#crisis-start');
    expect(screen.text('[role=alert]')).toContain('Inget startade.');
  });

  it('only with a manager in the register, and a name', async () => {
    await show(stateOf({ managers: [] }));
    expect(screen.root.querySelector('#crisis-start')).toBeNull();
    expect(screen.text()).toContain('Registret har ingen chef.');
    await show(stateOf({ hasName: false }));
    expect(screen.root.querySelector('#crisis-start')).toBeNull();
  });

  it('only by their own press', async () => {
    const untrusted = onScreen(false);
    await show(stateOf({ now: aCrisis() }), untrusted);
    await untrusted.click('#crisis-end');
    expect(done).toEqual([]);
  });
});

describe('while it holds an official', () => {
  it('reads until when, ends it, and copies the text to pin', async () => {
    await show(stateOf({ now: aCrisis() }));
    expect(screen.text('.cr-line')).toContain('Krisläge till 2026-11-25');
    expect(screen.text('.cr-line')).toContain('Kontrollera varje konto 3 gånger om dagen.');
    await screen.click('#pinned-copy');
    await screen.click('#crisis-end');
    expect(done).toEqual([PINNED, 'end']);
  });

  it('reads it in the popup too, which is silent otherwise', async () => {
    const opened: string[] = [];
    const popup = (state: Crises) => <CrisisInPopup state={state} onShow={() => void opened.push('settings')} />;
    await screen.show(popup(stateOf()));
    expect(screen.text()).toBe('');
    await screen.show(popup(stateOf({ now: aCrisis() })));
    expect(screen.text('.cr-line')).toContain('Krisläge till');
    await screen.click('#open-crisis');
    expect(opened).toEqual(['settings']);
    await screen.show(popup('unknown'));
    expect(screen.text()).toContain('Det gick inte att se om det är krisläge.');
  });
});

describe('after the pressed button is gone, the page still says that crisis mode', () => {
  function Page() {
    const [now, setNow] = useState<State['now']>(null);
    return (
      <CrisisMode
        state={stateOf({ now })}
        suggested={{ answerWithin: 120, roundsADay: 3 }}
        pinned={null}
        now={() => NOW}
        actions={{
          start: () => Promise.resolve((setNow(aCrisis()), null)),
          end: () => Promise.resolve((setNow(null), null)),
          copy: () => Promise.resolve(null),
        }}
      />
    );
  }

  it('was started, and ended; the focus is on the heading', async () => {
    await screen.show(<Page />);
    const status = screen.root.querySelector('[role=status]');
    await fill('2026-11-25', '20:00');
    await screen.click('#crisis-start');
    expect(screen.text('.cr-line')).toContain('Krisläge till');
    expect(screen.root.querySelector('[role=status]')).toBe(status);
    expect(status?.textContent).toBe('Krisläget har startat.');
    expect(document.activeElement?.id).toBe('crisis-title');
    await screen.click('#crisis-end');
    expect(screen.root.querySelector('#crisis-start')).not.toBeNull();
    expect(status?.textContent).toBe('Krisläget är slut.');
    expect(document.activeElement?.id).toBe('crisis-title');
  });
});

describe('the lines of earlier crises', () => {
  it('say who, when and why, and how it ended', async () => {
    const ended = { at: '2026-11-25T19:00:00.000Z', how: 'by-itself', operator: 'Klara Lind' } as const;
    await show(stateOf({ lines: [aCrisis({ ended })] }));
    expect(screen.text('details li')).toMatch(
      /startat av Klara Lind\. Beslut av Maja Moberg\. Väder eller natur\..*slutade av sig självt/,
    );
  });
});

describe('axe finds nothing', () => {
  it.each([
    ['before', stateOf()],
    ['while it holds', stateOf({ now: aCrisis(), lines: [aCrisis()] })],
  ])('%s', async (_name, state) => {
    await show(state);
    if (state.now === null) await screen.click('#crisis-start');
    expect(await findings()).toEqual([]);
  });
});
