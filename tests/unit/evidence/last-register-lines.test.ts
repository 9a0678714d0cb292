/** The last line of each kind says the same of an account as its whole history, for any history. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastRegisterLines } from '../../../lib/evidence/last-register-lines';
import { addRegisterLines, registerLinesByAccount } from '../../../lib/evidence/register-lines';
import type { RegisterLine } from '../../../lib/register/line';
import { standingOf } from '../../../lib/register/standing';
import { facebookPage } from '../../commands/setup/practice-register';
import { aDatabase } from './a-database';

const account = { ...facebookPage, responsible: 'Eva Ek', deputy: 'Bo Berg' };
const TODAY = '2026-11-30';
const day = fc.constantFrom('2026-01-15', '2026-06-01', '2027-03-01');
const guide = fc.constantFrom('before' as const, 'presentation' as const, 'follow-up' as const, 'closing' as const);
const said: fc.Arbitrary<RegisterLine['said']> = fc.oneof(
  fc.record({ kind: fc.constant('decided' as const), by: fc.constant('Ada Alm'), on: day }),
  fc.record({ kind: fc.constant('notified' as const), on: day }),
  fc.constant({ kind: 'activated' as const }),
  fc.constant({ kind: 'registered' as const }),
  fc.constant({ kind: 'removed' as const }),
  fc.record({ kind: fc.constant('finished' as const), guide }),
  fc
    .record({
      at: fc.constantFrom(['before', 'goals'] as const, ['follow-up', 'next'] as const),
      done: fc.boolean(),
      day,
    })
    .map(({ at: [of, step], done, day: on }) => ({
      kind: 'step' as const,
      guide: of,
      step,
      done,
      answers: done ? { day: on } : {},
    })),
);
/** Several lines may have the same time. */
const history = fc.array(fc.record({ said, minute: fc.integer({ min: 0, max: 20 }) }), { maxLength: 25 });
const written = (all: readonly { said: RegisterLine['said']; minute: number }[], accountId: string): RegisterLine[] =>
  all.map((each, at) => ({
    id: `${accountId} ${String(at).padStart(3, '0')}`,
    accountId,
    at: new Date(Date.UTC(2026, 4, 4, 9, each.minute)).toISOString(),
    operator: 'Eva Ek',
    said: each.said,
  }));
const standingIn = (found: Map<string, RegisterLine[] | null>) =>
  standingOf({ account, lines: found.get(account.id) ?? [], mailDomains: ['ovning.example'] }, TODAY);

const activated = { kind: 'activated' as const };

describe('the last lines of an account', () => {
  it('say what all of its lines do', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (ours, others) => {
        const { db } = aDatabase();
        await addRegisterLines(db, [...written(ours, account.id), ...written(others, 'another')]);
        const last = standingIn(await lastRegisterLines(db, [account.id]));
        expect(last).toEqual(standingIn(await registerLinesByAccount(db)));
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('are none when there is no line, and few for a long history', async () => {
    const { db } = aDatabase();
    const roles = { kind: 'roles' as const, on: '2026-01-15', roles: [], sharedLogin: false };
    const many = Array.from({ length: 200 }, (_, minute) => ({ said: minute === 7 ? activated : roles, minute }));
    await addRegisterLines(db, written(many, account.id));
    const found = await lastRegisterLines(db, [account.id, 'another']);
    expect(found.get('another')).toEqual([]);
    expect(found.get(account.id)?.map((line) => line.said)).toEqual([activated]);
  });

  it.each([
    ['of no kind', { id: 'x' }],
    ['of a kind that is not known', { id: 'x', at: '2026-05-04T09:00:00.000Z', said: { kind: 'moved' } }],
    [
      'of a step without its name',
      { id: 'x', at: '2026-05-04T09:00:00.000Z', said: { kind: 'step', guide: 'before' } },
    ],
    ['without its time', { id: 'x', said: { kind: 'activated' } }],
    ['whose words have another form', { id: 'x', at: '2026-05-04T09:00:00.000Z', said: { kind: 'decided', by: 7 } }],
  ])('are unknown beside a line %s, and the other accounts are known', async (_name, row) => {
    const { db } = aDatabase();
    await db.registerLines.add({ ...row, accountId: account.id } as never);
    const found = await lastRegisterLines(db, [account.id, 'another']);
    expect([found.get(account.id), found.get('another')]).toEqual([null, []]);
  });

  it('are unknown where a line has a time that stands before all others, whenever it was written', async () => {
    const { db } = aDatabase();
    const removed = { kind: 'removed' as const };
    const before = [removed, activated].map((each, minute) => ({ said: each, minute }));
    await addRegisterLines(db, written(before, account.id));
    const later = { id: 'x', accountId: account.id, at: Date.UTC(2026, 10, 1), operator: null, said: removed };
    await db.registerLines.add(later as never);
    expect((await lastRegisterLines(db, [account.id])).get(account.id)).toBeNull();
  });
});
