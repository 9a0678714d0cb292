// @vitest-environment jsdom
/** What is left to do is shown until it is done, and is done at the record. */
import { beforeEach, describe, expect, it } from 'vitest';
import { CompleteSection } from '../../../components/archive/complete-section';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { JournalRow } from '../../../lib/domain/journal';
import { aDraft } from '../../unit/evidence/a-draft';
import { onScreen, type Screen } from '../card/on-screen';

const decision = {
  ...aDraft().part.decision,
  measure: 'remove' as const,
  notice: { plan: 'later' as const, reason: 'Görs samma dag.' },
  completion: { due: '2026-11-24', parts: ['motivation' as const, 'notice' as const, 'registry' as const] },
};
let screen: Screen;
let done: Completion[];
let at: { part: string } | null;
let ends: JournalRow[];
beforeEach(() => {
  screen = onScreen();
  done = [];
  at = null;
  ends = [];
});
const row = (each: Completion): JournalRow => ({
  ...completionRow(each),
  seq: 1,
  at: '2026-11-24T12:00:00.000Z',
  recordId: 'x',
  operator: 'Eva',
  prevHash: '',
  hash: '',
});
const show = (refuse: string | null = null): Promise<void> =>
  screen.show(
    <CompleteSection
      decision={decision}
      operator={{ name: 'Eva' }}
      at={at}
      journalRows={[...ends, ...done.map(row)]}
      onComplete={(each) => {
        done.push(each);
        return Promise.resolve(refuse);
      }}
      noticeText={() => Promise.resolve('Hej! Vi har tagit bort din kommentar.')}
      onCopy={() => Promise.resolve(null)}
    />,
  );
const tasks = (): (string | null)[] =>
  [...screen.root.querySelectorAll('[data-task]')].map((task) => task.getAttribute('data-task'));

it('an unknown outcome is asked about, and what the official saw is journalled', async () => {
  ends = [{ ...row({ part: 'outcome', text: 'x' }), kind: 'action', data: { outcome: 'unknown' } }];
  await show();
  expect(tasks()).toContain('outcome');
  expect(screen.text('[data-task=outcome]')).toContain('Uppsikt såg inte hur det gick.');
  await screen.type('#complete-outcome', 'Det står kvar.');
  await screen.click('#complete-outcome-save');
  expect(done).toEqual([{ part: 'outcome', text: 'Det står kvar.' }]);
  await show();
  expect(tasks()).not.toContain('outcome');
});

describe('an official completes what was urgent', () => {
  it('sees what is left and by when, fills it in, and sees it go', async () => {
    await show();
    expect(tasks()).toEqual(['motivation', 'notice', 'registry']);
    expect(screen.text()).toContain('Fylligare motivering (senast 2026-11-24)');
    await screen.click('#complete-motivation-save');
    expect(done).toEqual([]);
    expect(screen.text('[data-task=motivation]')).toContain('Fyll i det här.');
    await screen.type('#complete-motivation', 'Hotet gäller en lärare.');
    await screen.click('#complete-motivation-save');
    await screen.type('#complete-registry', 'KS 2026/9');
    await screen.click('#complete-registry-save');
    await show();
    expect(tasks()).toEqual(['notice']);
    await screen.click('#complete-told');
    expect(screen.text('[data-task=notice]')).toContain('Välj hur den som skrev fick veta.');
    await screen.type('#notice-way', 'reply');
    await screen.click('#complete-told');
    await show();
    expect(screen.text()).toBe('');
    expect(done).toEqual([
      { part: 'motivation', text: 'Hotet gäller en lärare.' },
      { part: 'registry', where: 'KS 2026/9' },
      { part: 'notice', told: true, reason: '', how: 'reply' },
    ]);
  });

  it('copies the words to the author, or says why the author is not told', async () => {
    await show();
    expect(screen.text('[data-task=notice] blockquote')).toBe('Hej! Vi har tagit bort din kommentar.');
    await screen.click('#copy-notice');
    expect(screen.text('[data-task=notice]')).toContain('Texten är kopierad.');
    await screen.type('#complete-not-told', 'Kontot är stängt.');
    await screen.click('#complete-not-told-save');
    expect(done).toEqual([{ part: 'notice', told: false, reason: 'Kontot är stängt.' }]);
  });

  it('goes from the list straight to the field, and from there to another', async () => {
    at = { part: 'registry' };
    await show();
    expect(document.activeElement?.id).toBe('complete-registry');
    expect([...screen.root.querySelectorAll('details[open]')].map((each) => each.getAttribute('data-task'))).toEqual([
      'registry',
    ]);
    at = { part: 'motivation' };
    await show();
    expect(document.activeElement?.id).toBe('complete-motivation');
    // The same link, pressed again after a visit elsewhere.
    screen.root.querySelector<HTMLElement>('#copy-notice')?.focus();
    await show();
    expect(document.activeElement?.id).toBe('copy-notice');
    at = { part: 'motivation' };
    await show();
    expect(document.activeElement?.id).toBe('complete-motivation');
  });

  it('is told when it could not be written', async () => {
    await show('Disken är full.');
    await screen.type('#notice-way', 'reply');
    await screen.click('#complete-told');
    expect(screen.text('[role=alert]')).toContain('Disken är full.');
  });
});
