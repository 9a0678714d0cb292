// @vitest-environment jsdom
/** A municipality adds its own election period, parties, candidates and elected persons. */
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { ElectionForm } from '../../../components/setup/election-form';
import { NO_ELECTION, type OwnElection } from '../../../lib/domain/election';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let saved: OwnElection[];
beforeEach(async () => {
  screen = onScreen();
  saved = [];
  await screen.show(
    <ElectionForm
      election={NO_ELECTION}
      periods={[{ from: '2026-08-26', to: '2026-09-13' }]}
      onSave={(election) => Promise.resolve((saved.push(election), null))}
    />,
  );
});

it('is saved as written, one entry per line', async () => {
  expect(screen.text()).toContain('Redan inlagda: 2026-08-26 – 2026-09-13.');
  await screen.type('#election-from', '2027-03-01');
  await screen.type('#election-to', '2027-03-14');
  await screen.type('#election-parties', 'lokalpartiet.se\n\n ortens.se ');
  await screen.type('#election-elected', 'Eva Ek');
  await screen.click('#election-save');
  expect(saved).toEqual([
    {
      period: { from: '2027-03-01', to: '2027-03-14' },
      parties: ['lokalpartiet.se', 'ortens.se'],
      candidatePages: [],
      elected: ['Eva Ek'],
    },
  ]);
});

it.each([
  ['2027-03-01', ''],
  ['2027-03-14', '2027-03-01'],
])('is not saved with the days %s and %s', async (from, to) => {
  await screen.type('#election-from', from);
  await screen.type('#election-to', to);
  await screen.click('#election-save');
  expect(saved).toEqual([]);
  expect(screen.text('#election-to-fault')).toContain('Fyll i båda dagarna eller ingen.');
});

it('has accessible names for all its fields, according to axe', async () => {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  expect((await axe.run(screen.root, { rules })).violations.map(({ id }) => id)).toEqual([]);
});
