import { describe, expect, test } from 'vitest';
import { classify, registeredOwner } from '../../../lib/accounts/classify';
import type { AccountReading, RegisteredAccount } from '../../../lib/domain/account';

const people = { manager: 'a', responsible: 'b', deputy: 'c', registeredAt: '2026-11-01T00:00:00.000Z' };
const bath: RegisteredAccount = {
  id: 'bad',
  platform: 'facebook',
  name: 'Badhuset',
  address: 'https://www.facebook.com/badhuset',
  ownerKeys: ['61550', '1000', 'badhuset'],
  workAccountIds: ['777'],
  ...people,
};
const library: RegisteredAccount = {
  ...bath,
  id: 'bib',
  name: 'Biblioteket',
  ownerKeys: ['61551'],
  workAccountIds: [],
};
const acting = (id: string): AccountReading => ({ kind: 'acting', id, name: 'Någon', signals: [], trace: 'test' });

describe('which account the official acts as', () => {
  test.each([
    ['61550', 'municipality'],
    ['1000', 'municipality'],
    ['61551', 'other-municipal'],
    ['777', 'work-account'],
    ['12', 'private'],
  ])('id %s is %s', (id, state) => {
    expect(classify(acting(id), [bath, library], bath).state).toBe(state);
  });

  test('is unknown until it is read, and is never decided by a name', () => {
    expect(
      classify({ kind: 'unknown', id: null, name: 'Badhuset', signals: [], trace: 'one signal' }, [bath], bath).state,
    ).toBe('unknown');
    expect(classify({ ...acting('12'), name: 'Badhuset' }, [bath], bath).state).toBe('private');
  });

  test("finds a thread's owner by any of the page's keys, on its own platform only", () => {
    expect(registeredOwner(['BADHUSET'], 'facebook', [bath])?.id).toBe('bad');
    expect(registeredOwner(['badhuset'], 'youtube', [bath])).toBeNull();
    expect(registeredOwner([], 'facebook', [bath])).toBeNull();
  });
});
