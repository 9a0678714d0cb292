/** Whose view was sealed: nobody is said to be another than the municipality where that is not known. */
import { expect, it } from 'vitest';
import { viewOf } from '../../../lib/capture/view-of';
import type { AccountReading, Classification } from '../../../lib/domain/account';

const acting: AccountReading = { kind: 'acting', id: '61550', name: null, signals: [], trace: 'test' };
const as = (state: Classification['state']): Classification => ({ state, name: null, reason: 'test' });
const url = 'https://www.facebook.com/exempelkommun/posts/1';

it('is the municipality’s where the account is', () => {
  expect(viewOf(url, acting, as('municipality'))).toEqual({ view: 'admin', reason: null });
});

it('is of nobody who is known where the page names an account and no sign is of now', () => {
  const { view, reason } = viewOf(url, acting, as('unknown'));
  expect(view).toBe('unknown');
  expect(reason).toContain('sidan säger inte vem som var inloggad');
  expect(viewOf(url, acting, as('private')).reason).toContain('den inloggade var inte sidans konto');
});
