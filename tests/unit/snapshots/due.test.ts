/** Which snapshots are due: a day stays due until a snapshot has been taken, or a reason given. */
import { describe, expect, it } from 'vitest';
import { dueDays, isSetDay, type Schedule } from '../../../lib/snapshots/due';

const due = (changes: Partial<Schedule>) =>
  dueDays({
    setDays: ['09-01', '03-01'],
    since: '2026-01-10',
    today: '2026-03-01',
    taken: [],
    explained: [],
    ...changes,
  });

describe('the days of snapshots', () => {
  it.each([
    ['the day before', { today: '2026-02-28' }, []],
    ['on the day', {}, ['2026-03-01']],
    ['long after it', { today: '2026-08-31' }, ['2026-03-01']],
    ['when the next one comes', { today: '2026-09-01' }, ['2026-03-01', '2026-09-01']],
    ['over a new year', { today: '2027-03-02' }, ['2026-03-01', '2026-09-01', '2027-03-01']],
    ['of an account that was registered after it', { since: '2026-03-02', today: '2026-03-05' }, []],
    ['taken the day before: it does not do', { taken: ['2026-02-28'] }, ['2026-03-01']],
    ['taken on the day', { taken: ['2026-03-01'] }, []],
    ['taken late: one does for both days', { today: '2026-09-02', taken: ['2026-09-02'] }, []],
    ['one of several taken', { today: '2026-09-02', taken: ['2026-05-01'] }, ['2026-09-01']],
    ['it was said why not', { today: '2026-09-02', explained: ['2026-03-01'] }, ['2026-09-01']],
    ['without set days', { setDays: [] }, []],
    ['a day that is set twice', { setDays: ['03-01', '03-01'] }, ['2026-03-01']],
  ])('%s', (_, changes, wanted) => expect(due(changes)).toEqual(wanted));

  it('come every year, so there is no 29 February', () => {
    expect(['03-01', '12-31', '02-28'].filter(isSetDay)).toHaveLength(3);
    expect(['02-29', '02-30', '13-01', '00-10', '3-1', '2026-03-01', ''].filter(isSetDay)).toEqual([]);
  });
});
