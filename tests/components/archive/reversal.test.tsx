// @vitest-environment jsdom
/** An official changes a decision where Uppsikt cannot undo the measure. */
import { beforeEach, expect, it } from 'vitest';
import { rowWords } from '../../../components/archive/journal-section';
import { ReversalSection } from '../../../components/archive/reversal-section';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { JournalRow } from '../../../lib/domain/journal';
import { aDraft } from '../../unit/evidence/a-draft';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
const row = (kind: JournalRow['kind'], data: JournalRow['data']): JournalRow => ({
  seq: 1,
  at: '2026-11-24T08:00:20.000Z',
  kind,
  recordId: 'x',
  operator: 'Eva',
  data,
  prevHash: '',
  hash: '',
});

async function opened(platform: string, measure: string, journalRows: JournalRow[]) {
  const { part } = aDraft();
  const done: Completion[] = [];
  const item = { ...part.item, ref: { ...part.item.ref, platform } };
  const show = (): Promise<void> =>
    screen.show(
      <ReversalSection
        record={{ part: { ...part, item, decision: { ...part.decision, measure } } as never, journalRows }}
        now={() => Date.parse('2026-11-24T12:00:00Z')}
        onComplete={(each) => {
          done.push(each);
          journalRows.push(row(completionRow(each).kind, completionRow(each).data));
          return Promise.resolve(null);
        }}
      />,
    );
  await show();
  return { done, show };
}

it.each([
  ['facebook', 'trash', 'trashed', 'papperskorgen i sidans aktivitetslogg inom 30 dagar'],
  ['facebook', 'ban', 'banned', 'listan över avstängda'],
  ['facebook', 'spam', 'unknown', 'välj att visa den igen'],
  ['facebook', 'remove', 'removed', 'Vi har inte sett något sätt'],
  ['youtube', 'spam', 'unknown', 'Godkänn kommentaren där inom 60 dagar'],
  ['youtube', 'hide-user', 'user-hidden', 'listan över dolda användare'],
  ['instagram', 'remove', 'removed', 'Var på plattformen det görs vet vi inte'],
])('on %s, %s (%s): says where it is done', async (platform, measure, outcome, where) => {
  await opened(platform, measure, [row('action', { outcome })]);
  expect(screen.text('#reversal')).toContain(where);
});

it('notes why, who decided and what came of it, and nothing is chosen for them', async () => {
  const journalRows = [row('action', { outcome: 'trashed' })];
  const { done, show } = await opened('facebook', 'trash', journalRows);
  expect(screen.text('#reversal')).toContain('Det första beslutet står kvar');
  expect(screen.root.querySelectorAll('input:checked')).toHaveLength(0);
  await screen.click('#reversal-save');
  await screen.type('#reversal-reason', 'Fel inlägg.');
  await screen.click('#reversal-save');
  expect(screen.text('#reversal-form')).toContain('Välj hur det gick.');
  await screen.click('input[name=reversal-result][value=unknown]');
  await screen.click('#reversal-save');
  expect(done).toEqual([]);
  await screen.type('#reversal-by', 'Ulla Chef');
  await screen.click('#reversal-save');
  const unsure = { part: 'reversal', act: 'trash', reason: 'Fel inlägg.', by: 'Ulla Chef', on: '2026-11-24' };
  expect(done).toEqual([{ ...unsure, result: 'unknown' }]);
  // Still unknown, so it may be noted again.
  await show();
  await screen.type('#reversal-reason', 'Sett på sidan.');
  await screen.click('input[name=reversal-result][value=said]');
  await screen.type('#reversal-by', 'Ulla Chef');
  await screen.click('#reversal-save');
  await show();
  expect(screen.root.querySelector('#reversal')).toBeNull();
  expect(journalRows.slice(1).map(rowWords)).toEqual([
    'Anteckning: beslutet ändrat 2026-11-24 av Ulla Chef (flytta till papperskorgen). ' +
      'Inte känt om det är tillbaka. Fel inlägg.',
    'Anteckning: beslutet ändrat 2026-11-24 av Ulla Chef (flytta till papperskorgen). ' +
      'Tillbaka enligt handläggaren. Sett på sidan.',
  ]);
});

it('is not offered when Uppsikt can restore it, or when nothing is in force', async () => {
  await opened('facebook', 'hide', [row('action', { outcome: 'hidden' })]);
  expect(screen.root.querySelector('#reversal')).toBeNull();
  await opened('facebook', 'remove', [row('action', { outcome: 'undone' })]);
  expect(screen.root.querySelector('#reversal')).toBeNull();
});
