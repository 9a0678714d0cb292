/** The register of accounts: what is written of an account, by whom, and which lines never change. */
import { beforeEach, describe, expect, it } from 'vitest';
import { registeredOwner } from '../../../lib/accounts/classify';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { addRegisterLine } from '../../../lib/evidence/register-lines';
import type { Saying } from '../../../lib/register/line';
import { realClock } from '../../../lib/util/clock';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { extension, install } from './an-extension';

install();
const { accountsHandlers } = await import('../../../lib/app/handlers/accounts');
const { settingsHandlers } = await import('../../../lib/app/handlers/settings');
const { readSettings } = await import('../../../lib/settings/store');

const page = { sender: 'page' as const, tabId: null, url: '' };
const account = { ...facebookPage, responsible: 'Eva Ek', deputy: 'Bo Berg' };
const MORNING = new Date(2026, 10, 30, 9);

let db: EvidenceDatabase;
let accounts: ReturnType<typeof accountsHandlers>;
let settings: ReturnType<typeof settingsHandlers>;
beforeEach(() => {
  ({ db } = aDatabase());
  extension.forget();
  extension.local.set('settings', practiceSettings({ register: [account] }));
  const clock = { ...realClock, now: () => MORNING.getTime() };
  accounts = accountsHandlers(db, clock);
  settings = settingsHandlers(db, clock);
});
const say = (said: Saying, accountId = account.id) => accounts['accounts.say']({ accountId, said }, page);
const read = async () => {
  const { accounts: all } = await accounts['accounts.read']({}, page);
  return all[0];
};
const standing = async () => (await accounts['accounts.standing']({}, page)).accounts[0];
const save = (changes: Partial<typeof account>) => settings['register.save']({ ...account, ...changes }, page);
const decided: Saying = { kind: 'decided', by: 'Ada Alm', on: '2026-11-01' };
const notified: Saying = { kind: 'notified', on: '2026-11-02' };

it('a register that can be read only in part says so', async () => {
  const isWhole = async () => (await accounts['accounts.standing']({}, page)).isWhole;
  expect(await isWhole()).toBe(true);
  extension.local.set('settings', { ...practiceSettings(), register: [account, { id: 'x' }] });
  expect(await isWhole()).toBe(false);
});

describe('an account that was registered before', () => {
  it('is not active, names what it lacks, and stands in the register as before', async () => {
    expect(await read()).toMatchObject({
      account,
      history: { activation: 'inactive', lacks: ['decision', 'notice'], lines: [] },
    });
    const { register } = await readSettings();
    expect(registeredOwner(account.ownerKeys, 'facebook', register)).toEqual(account);
  });

  it('is activated when nothing is missing, with dated lines that name who wrote them', async () => {
    await expect(say({ kind: 'activated' })).rejects.toThrow('account-lacks');
    await say(decided);
    await say(notified);
    await say({ kind: 'activated' });
    const now = await read();
    expect(now?.history?.activation).toBe('active');
    const { id, name, platform } = account;
    const { lines: _lines, ...stands } = now?.history ?? { lines: [] };
    expect(await standing()).toEqual({ account: { id, name, platform }, standing: stands });
    expect(now?.history?.lines.map(({ at, operator, said }) => [at, operator, said.kind])).toEqual(
      ['decided', 'notified', 'activated'].map((kind) => [MORNING.toISOString(), 'Klara Lind', kind]),
    );
  });

  it('is not activated without a deputy', async () => {
    await save({ deputy: '' });
    await say(decided);
    await say(notified);
    await expect(say({ kind: 'activated' })).rejects.toThrow('account-no-deputy');
    expect((await read())?.history?.activation).toBe('inactive');
  });

  it('gets no unsigned line, and none where it is not in the register', async () => {
    extension.local.set('settings', {
      ...practiceSettings({ register: [account] }),
      operator: { name: ' ', role: '', unit: '' },
    });
    await expect(say(decided)).rejects.toThrow('account-unsigned');
    await expect(say(decided, 'another')).rejects.toThrow('no such account');
    expect(await db.registerLines.count()).toBe(0);
  });

  it('is unknown, not inactive, where its history cannot be read', async () => {
    await db.registerLines.add({ id: 'x', accountId: account.id } as never);
    expect(await read()).toEqual({ account, history: null });
    expect((await standing())?.standing).toBeNull();
    await expect(say(decided)).rejects.toThrow('ZodError');
  });
});

describe('the history of an account', () => {
  it('holds each change of the register, and continues after the account is taken out', async () => {
    await save({ deputy: 'Cia Carl', name: 'Nytt namn' });
    await settings['register.remove']({ id: account.id }, page);
    const rows = await db.registerLines.toArray();
    expect(rows.map(({ said }) => said)).toEqual(
      expect.arrayContaining([
        { kind: 'changed', field: 'name', before: account.name, after: 'Nytt namn' },
        { kind: 'changed', field: 'deputy', before: 'Bo Berg', after: 'Cia Carl' },
        { kind: 'removed', name: 'Nytt namn', address: account.address },
      ]),
    );
    const { former } = await accounts['accounts.read']({}, page);
    expect(former).toMatchObject([{ id: account.id, name: 'Nytt namn' }]);
    expect(former?.[0]?.lines).toHaveLength(rows.length);
    await say(decided).catch(() => undefined);
    expect(await db.registerLines.count()).toBe(rows.length);
  });

  it('is append-only: a line whose id is taken is refused, and the first one stays', async () => {
    const line = { id: 'l1', accountId: account.id, at: MORNING.toISOString(), operator: 'Eva Ek', said: decided };
    await addRegisterLine(db, line, () => null);
    const other = { ...line, said: { ...decided, by: 'Någon Annan' } };
    await expect(addRegisterLine(db, other, () => null)).rejects.toThrow('ConstraintError');
    expect(await db.registerLines.toArray()).toEqual([line]);
  });

  it('is written before the change: without it the change is not made', async () => {
    const fails = (): never => {
      throw new Error('full');
    };
    db.registerLines.hook('creating', fails);
    await expect(save({ deputy: 'Cia Carl' })).rejects.toThrow('full');
    db.registerLines.hook('creating').unsubscribe(fails);
    expect((await read())?.account.deputy).toBe('Bo Berg');
  });
});

describe('a change of the register', () => {
  it('is reported as a whole or not at all', async () => {
    let written = 0;
    const fails = (): void => {
      written += 1;
      if (written === 2) throw new Error('full');
    };
    db.registerLines.hook('creating', fails);
    await expect(save({ deputy: 'Cia Carl', name: 'Nytt namn' })).rejects.toThrow('full');
    db.registerLines.hook('creating').unsubscribe(fails);
    expect(await db.registerLines.count()).toBe(0);
    expect((await read())?.account.deputy).toBe('Bo Berg');
  });

  it('is made even where the earlier history cannot be read', async () => {
    await db.registerLines.add({ id: 'x', accountId: account.id } as never);
    await save({ deputy: 'Cia Carl' });
    expect(await read()).toEqual({ account: { ...account, deputy: 'Cia Carl' }, history: null });
    await settings['register.remove']({ id: account.id }, page);
    expect((await readSettings()).register).toEqual([]);
  });
});

describe('an address in the register', () => {
  it('must be on the municipality’s domains when it is new; one that was there before may stay', async () => {
    await expect(save({ contactMail: 'kommunen@gmail.com' })).rejects.toThrow('mail-not-own');
    expect((await read())?.account.contactMail).toBeUndefined();
    await save({ contactMail: 'info@ovning.example' });
    expect((await read())?.account.contactMail).toBe('info@ovning.example');
    extension.local.set('settings', practiceSettings({ register: [{ ...account, eyesMail: 'a@gmail.com' }] }));
    await save({ eyesMail: 'a@gmail.com', deputy: 'Cia Carl' });
    expect((await read())?.history?.lacks).toContain('mail');
  });
});
