// @vitest-environment jsdom
/** The hold for the police is lifted in the archive, with a reason and a date, and the record says so. */
import { beforeEach, expect, it } from 'vitest';
import { CompleteSection } from '../../../components/archive/complete-section';
import { rowWords } from '../../../components/archive/journal-section';
import { completionRow, type Completion } from '../../../lib/domain/completion';
import type { JournalRow } from '../../../lib/domain/journal';
import { aDraft } from '../../unit/evidence/a-draft';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let done: Completion[];
beforeEach(() => {
  screen = onScreen();
  done = [];
});
const row = (each: Completion): JournalRow => ({
  ...completionRow(each),
  seq: 1,
  at: '2026-11-24T08:00:20.000Z',
  recordId: 'x',
  operator: 'Eva',
  prevHash: '',
  hash: '',
});
const show = (): Promise<void> =>
  screen.show(
    <CompleteSection
      decision={{ ...aDraft().part.decision, route: 'threat' }}
      operator={{ name: 'Eva' }}
      journalRows={done.map(row)}
      onComplete={(each) => {
        done.push(each);
        return Promise.resolve(null);
      }}
      noticeText={() => Promise.resolve('')}
      onCopy={() => Promise.resolve(null)}
    />,
  );

it('needs a reason and a day that is not in the future', async () => {
  await show();
  await screen.click('#lift-save');
  expect(done).toEqual([]);
  expect(screen.text('#lift-hold')).toContain('Skriv varför.');
  await screen.type('#lift-reason', 'Förundersökningen är nedlagd.');
  await screen.type('#lift-on', '9999-01-01');
  await screen.click('#lift-save');
  expect(done).toEqual([]);
  await screen.type('#lift-on', '2026-11-20');
  await screen.click('#lift-save');
  expect(done).toEqual([{ part: 'hold-lifted', reason: 'Förundersökningen är nedlagd.', on: '2026-11-20' }]);
  await show();
  expect(screen.text('#hold-lifted')).toContain('hävt från 2026-11-20. Förundersökningen är nedlagd.');
  expect(screen.root.querySelector('#lift-hold')).toBeNull();
  expect(screen.text()).toContain('Sparar du ett nummer gäller det igen.');
  expect(done.map((each) => rowWords(row(each))).join()).toContain('stoppet är hävt från 2026-11-20.');
});
