// @vitest-environment jsdom
/** What an opened record says of a reversed measure, of a ban's review, and of a removal that waits. */
import { beforeEach, expect, it } from 'vitest';
import { rowWords } from '../../../components/archive/journal-section';
import { LaterSection } from '../../../components/archive/later-section';
import type { ElectionLists } from '../../../lib/domain/election';
import { ReviewSection } from '../../../components/archive/review-section';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { SecondEyes } from '../../../lib/domain/decision';
import type { JournalRow } from '../../../lib/domain/journal';
import { journalLine } from '../../../lib/export/package/journal-words';
import { liftedBan, reviewDayOf } from '../../../lib/records/review-day';
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

it('the journal says what was begun, and why something was restored, in the package too', () => {
  const restored = row('intent', { itemKey: 'k', measure: 'unhide', reason: 'Fel kommentar.' });
  expect(rowWords(restored)).toBe('Åtgärd påbörjad: Återställ. Fel kommentar.');
  expect(journalLine(restored)).toContain('Återställ. Fel kommentar.');
  expect(rowWords(row('intent', { measure: 'delete' }))).toBe('Åtgärd påbörjad: Ta bort');
  expect(rowWords(row('intent', {}))).toBe('Åtgärd påbörjad');
});

it('a ban says when it is reviewed, and takes the result', async () => {
  const ban = { reason: 'Hotar.', warning: null, unwarned: 'Bråttom.', reviewOn: '2027-05-24' };
  const journalRows = [row('action', { outcome: 'banned' })];
  const done: Completion[] = [];
  const show = (today: string): Promise<void> =>
    screen.show(
      <ReviewSection
        record={{ decision: { measure: 'ban', ban }, journalRows }}
        platform="facebook"
        now={() => Date.parse(`${today}T12:00:00Z`)}
        onComplete={(each) => {
          done.push(each);
          journalRows.push(row(completionRow(each).kind, completionRow(each).data));
          return Promise.resolve(null);
        }}
      />,
    );
  await show('2026-12-01');
  expect(screen.text('#review-day')).toContain('senast 2027-05-24');
  await show('2027-05-24');
  expect(screen.text('#review-day')).toContain('Det är dags att pröva beslutet igen');
  await screen.click('#review-save');
  expect(done).toEqual([]);
  await screen.type('#review-reason', 'Fortsätter hota.');
  await screen.click('input[name=review-outcome][value=stays]');
  await screen.click('#review-save');
  expect(done).toEqual([]);
  await screen.type('#review-until', '2027-11-24');
  await screen.click('#review-save');
  await show('2027-05-24');
  expect(screen.text('#review-day')).toContain('senast 2027-11-24');
  await screen.type('#review-reason', 'Har lugnat sig.');
  await screen.click('input[name=review-outcome][value=lifted]');
  await screen.click('#review-save');
  expect(done).toHaveLength(1);
  await screen.type('#review-lifted-by', 'Eva Ek');
  await screen.type('#review-lifted-on', '2027-05-25');
  await screen.click('#review-save');
  expect(screen.text('#review-form')).toContain('Dagen får inte ligga framåt i tiden.');
  await screen.type('#review-lifted-on', '2027-05-23');
  await screen.click('#review-save');
  await show('2027-05-24');
  expect(screen.root.querySelector('#review-day')).toBeNull();
  expect(screen.text('#ban-lifted')).toContain('Spärren hävdes 2027-05-23 av Eva Ek. Har lugnat sig.');
  expect(done).toEqual([
    { part: 'ban-review', reason: 'Fortsätter hota.', until: '2027-11-24' },
    { part: 'ban-review', reason: 'Har lugnat sig.', until: null, lifted: { by: 'Eva Ek', on: '2027-05-23' } },
  ]);
  expect(journalRows.slice(1).map(rowWords).join('\n')).toBe(
    'Anteckning: stängs ute till 2027-11-24. Fortsätter hota.\nAnteckning: spärren hävd 2027-05-23 av Eva Ek. ' +
      'Har lugnat sig.',
  );
});

it.each([
  ['facebook', 'ban', 'sidans inställningar'],
  ['youtube', 'hide-user', 'listan över dolda användare'],
] as const)(
  'a ban on %s that is to be lifted says where, and is looked at again while nobody knows that it is lifted',
  async (platform, measure, where) => {
    const ban = { reason: 'Hotar.', warning: null, unwarned: 'Bråttom.', reviewOn: '2027-05-24' };
    const journalRows = [row('action', { outcome: measure === 'ban' ? 'banned' : 'user-hidden' })];
    const done: Completion[] = [];
    await screen.show(
      <ReviewSection
        record={{ decision: { measure, ban }, journalRows }}
        platform={platform}
        now={() => Date.parse('2027-05-24T12:00:00Z')}
        onComplete={(each) => {
          done.push(each);
          journalRows.push(row(completionRow(each).kind, completionRow(each).data));
          return Promise.resolve(null);
        }}
      />,
    );
    await screen.type('#review-reason', 'Har lugnat sig.');
    await screen.click('input[name=review-outcome][value=unsure]');
    expect(screen.text('#review-form')).toContain(where);
    await screen.click('#review-save');
    expect(done).toEqual([]);
    await screen.type('#review-until', '2027-06-01');
    await screen.click('#review-save');
    expect(done).toEqual([{ part: 'ban-review', reason: 'Har lugnat sig.', until: '2027-06-01', lifting: 'unknown' }]);
    const life = { decision: { measure, ban }, journalRows };
    expect(reviewDayOf(life)).toBe('2027-06-01');
    expect(liftedBan(life)).toBeNull();
    expect(rowWords(journalRows[1] as JournalRow)).toBe(
      'Anteckning: spärren ska hävas, inte känt om det är gjort. Kontrolleras 2027-06-01. Har lugnat sig.',
    );
  },
);

it.each([
  ['waiting', { why: 'pack', of: null, answer: null }, null, 'när en kollega har svarat'],
  ['no', { why: 'pack', of: 'Ulla Chef', answer: 'keep' }, null, 'ska vara kvar'],
  ['yes, noted later', { why: 'pack', of: null, answer: null }, 'remove', ''],
] as const)(
  'what is hidden is removed later only with the colleague’s yes: %s',
  async (_case, secondEyes, later, words) => {
    const { part } = aDraft();
    const decision = { ...part.decision, measure: 'hide' as const, secondEyes: secondEyes satisfies SecondEyes };
    const noted = later === null ? [] : [row('note', { about: 'second-eyes', of: 'Ulla Chef', answer: later })];
    const journalRows = [row('action', { outcome: 'hidden' }), ...noted];
    await screen.show(
      <LaterSection
        record={{ part: { ...part, decision } as never, journalRows }}
        onLater={() => Promise.resolve(null)}
        onComplete={() => Promise.resolve(null)}
      />,
    );
    expect(screen.root.querySelector('#remove-later') === null).toBe(words !== '');
    expect(screen.root.querySelector('#remove-later-eyes')?.textContent ?? '').toContain(words);
  },
);

it('a no is not final: another answer is noted in the same place', async () => {
  const { part } = aDraft();
  const secondEyes = { why: 'pack', of: 'Ulla Chef', answer: 'keep' } as const;
  const decision = { ...part.decision, measure: 'hide' as const, secondEyes };
  const done: Completion[] = [];
  await screen.show(
    <LaterSection
      record={{ part: { ...part, decision } as never, journalRows: [row('action', { outcome: 'hidden' })] }}
      onLater={() => Promise.resolve(null)}
      onComplete={(each) => {
        done.push(each);
        return Promise.resolve('Inte skrivet.');
      }}
    />,
  );
  await screen.type('#complete-eyes-of', 'Omar Ek');
  await screen.click('input[name=complete-eyes][value=remove]');
  await screen.click('#complete-eyes-save');
  expect(done).toMatchObject([{ part: 'second-eyes', of: 'Omar Ek', answer: 'remove' }]);
  expect(screen.text('#eyes-anew')).toContain('Inte skrivet.');
});

it('a colleague’s yes on evidence alone links to the item, to judge it again', async () => {
  const { part } = aDraft();
  const record = (answer: 'remove' | 'keep', measure: 'hide' | null) => ({
    part: { ...part, decision: { ...part.decision, measure } } as never,
    journalRows: [row('note', { about: 'second-eyes', of: 'Ulla Chef', answer, on: '2026-11-23' })],
  });
  const show = (...of: Parameters<typeof record>): Promise<void> =>
    screen.show(
      <LaterSection
        record={record(...of)}
        onLater={() => Promise.resolve(null)}
        onComplete={() => Promise.resolve(null)}
      />,
    );
  await show('remove', null);
  expect(screen.text('#assess-again-eyes')).toContain('tryck Bedöm igen och fyll i svaret en gång till');
  expect(screen.root.querySelector('#assess-again-eyes a')?.getAttribute('href')).toMatch(/^https:/);
  await show('keep', null);
  expect(screen.root.querySelector('#assess-again-eyes')).toBeNull();
  await show('remove', 'hide');
  expect(screen.root.querySelector('#assess-again-eyes')).toBeNull();
  // Saved again since, or gone past Uppsikt: nothing is left to judge here.
  const again = record('remove', null);
  const gone = row('note', { about: 'taken-natively', itemKey: 'k', pageUrl: 'p', act: 'delete' });
  for (const done of [
    { ...again, hasNewer: true },
    { ...again, journalRows: [...again.journalRows, gone] },
  ]) {
    await screen.show(
      <LaterSection record={done} onLater={() => Promise.resolve(null)} onComplete={() => Promise.resolve(null)} />,
    );
    expect(screen.root.querySelector('#assess-again-eyes')).toBeNull();
  }
});

it('what touches a party in an election period waits for an answer, which is noted there', async () => {
  const { part } = aDraft();
  const { secondEyes: _asked, ...decision } = part.decision;
  const item = { ...part.item, links: [{ href: 'https://lokalpartiet.se/', text: 'här' }] };
  const record = (election: ElectionLists | null) => ({
    part: { ...part, item, decision: { ...decision, measure: 'hide' as const } } as never,
    journalRows: [row('action', { outcome: 'hidden' })],
    election,
  });
  const done: Completion[] = [];
  const show = (election: ElectionLists | null): Promise<void> =>
    screen.show(
      <LaterSection
        record={record(election)}
        onLater={() => Promise.resolve(null)}
        onComplete={(each) => Promise.resolve((done.push(each), null))}
      />,
    );
  await show(null);
  expect(screen.root.querySelector('#remove-later')).not.toBeNull();
  await show({ parties: ['lokalpartiet.se'], candidatePages: [], elected: [] });
  expect(screen.root.querySelector('#remove-later')).toBeNull();
  expect(screen.text('#remove-later-eyes')).toContain('Det är valperiod');
  await screen.type('#complete-eyes-of', 'Omar Ek');
  await screen.click('input[name=complete-eyes][value=remove]');
  await screen.click('#complete-eyes-save');
  expect(done).toMatchObject([{ part: 'second-eyes', of: 'Omar Ek', answer: 'remove' }]);
});
