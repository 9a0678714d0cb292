/** Which account's view was sealed: unknown is never reported as somebody other than the municipality. */
import { expect, it } from 'vitest';
import { viewOf } from '../../../lib/capture/view-of';
import type { AccountReading, Classification } from '../../../lib/domain/account';

const acting: AccountReading = { kind: 'acting', id: '61550', name: null, signals: [], trace: 'test' };
const as = (state: Classification['state']): Classification => ({ state, name: null, reason: 'test' });
const url = 'https://www.facebook.com/exempelkommun/posts/1';

it('the view is the municipality’s where the account is', () => {
  expect(viewOf(url, acting, as('municipality'))).toEqual({ view: 'admin', reason: null });
});

it('the view is unknown where the page names an account and no sign of it is current', () => {
  const { view, reason } = viewOf(url, acting, as('unknown'));
  expect(view).toBe('unknown');
  expect(reason).toContain('sidan säger inte vem som var inloggad');
  expect(viewOf(url, acting, as('private')).reason).toContain('den inloggade var inte sidans konto');
});
