// @vitest-environment node
/** The queue with the real store and our own authority: what is requested, when, and that nothing is lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CAPTURE_LIST, captureList } from '../../../lib/evidence/capture-list';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { readDraft, removeDraft, stageDraft } from '../../../lib/evidence/draft';
import { verifyChain } from '../../../lib/evidence/chain';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { sealDraft } from '../../../lib/evidence/seal';
import { sha256 } from '../../../lib/domain/sha256';
import { findFile, findRecord, journalOfRecord } from '../../../lib/evidence/store';
import { stampFault } from '../../../lib/evidence/stamp-fault';
import { stampQueueState, stampStore, waitingStampsOf } from '../../../lib/evidence/stamps';
import { writeTransaction } from '../../../lib/evidence/transaction';
import { pauseAfter, WRONG_ANSWERS, workQueue, type QueueEnv } from '../../../lib/time-stamps/queue';
import { stampsIn } from '../../../lib/time-stamps/stamps-in';
import { verifyStamp } from '../../../lib/time-stamps/verify-stamp';
import { startAuthority, type TestAuthority } from '../../time-stamp-authority/server';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';

let authority: TestAuthority;
let db: EvidenceDatabase;
let env: QueueEnv;
let now = 0;

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(() => {
  ({ db } = aDatabase());
  // Staging takes its time from the machine's clock; the queue's own clock is a little later.
  now = Date.now() + 60_000;
  authority.be('right');
  authority.questions.length = 0;
  env = {
    fetch,
    subtle: crypto.subtle,
    longestWait: 30_000,
    now: () => new Date(now),
    store: stampStore(db),
    online: () => true,
    permitted: () => Promise.resolve(true),
    authority: () => Promise.resolve({ url: authority.url, policy: null, caPem: authority.caPem }),
  };
});

async function staged(): Promise<string> {
  const draft = aDraft();
  await stageDraft(db, draft, { stamp: true });
  return draft.id;
}
const passTime = (milliseconds: number): void => void (now += milliseconds);
const kinds = async (id: string): Promise<string[]> => (await journalOfRecord(db, id)).map(({ kind }) => kind);

describe('the queue of stamps', () => {
  it('stamps what was captured and what was sealed, over bytes that are in the package', async () => {
    const id = await staged();
    await sealDraft(db, id);
    passTime(1000);
    expect(await workQueue(env)).toBeNull();
    const [capture, seal] = stampsIn(await journalOfRecord(db, id)).sort((one, other) =>
      one.over.localeCompare(other.over),
    );
    const { handling } = (await db.sealed.get(id)) ?? {};
    const list = await findFile(db, id, CAPTURE_LIST);
    if (capture === undefined || seal === undefined || handling === undefined || list === undefined)
      throw new Error('something is missing');
    expect([capture.over, seal.over]).toEqual(['capture', 'seal']);
    for (const [stamp, bytes] of [
      [capture, list],
      [seal, handling],
    ] as const) {
      expect(await verifyStamp(stamp.token, { sha256: await sha256(bytes) }, { caPem: authority.caPem })).toMatchObject(
        { kind: 'ok', genTime: stamp.genTime, trusted: 'by-ca' },
      );
      expect(stamp.chainPem).toHaveLength(2);
    }
    const text = await findFile(db, id, 'text.txt');
    expect(new TextDecoder().decode(list)).toContain(`${await sha256(text ?? new Uint8Array())}  text.txt\n`);
    expect((await verifyRecord(db, id)).kind).toBe('intact');
    expect((await verifyChain(db)).kind).toBe('intact');
    expect(await stampQueueState(db)).toMatchObject({
      queued: 0,
      failed: 0,
      oldest: null,
      reason: null,
      clock: { offsetSeconds: expect.any(Number) },
    });
  });

  it('keeps a stamp of a capture until its record is sealed, and lets it go with a capture that is thrown away', async () => {
    const [kept, thrown] = [await staged(), await staged()];
    await workQueue(env);
    expect(await waitingStampsOf(db, kept)).toMatchObject([{ state: 'had' }]);
    expect(await db.journal.count()).toBe(0);
    await writeTransaction(db, [db.drafts, db.draftBytes], () => removeDraft(db, thrown));
    await sealDraft(db, kept);
    passTime(1000);
    await workQueue(env);
    expect(await kinds(kept)).toEqual(['sealed', 'signed', 'stamped', 'stamped']);
    expect(await db.stamps.count()).toBe(0);
  });

  it('asks nobody when no authority is named or no permission is given, and says which', async () => {
    const id = await staged();
    await sealDraft(db, id);
    await workQueue({ ...env, authority: () => Promise.resolve(null) });
    expect(await stampQueueState(db)).toMatchObject({ queued: 2, reason: 'not-set' });
    passTime(2 * 3_600_000);
    await workQueue({ ...env, permitted: () => Promise.resolve(false) });
    expect(await stampQueueState(db)).toMatchObject({ queued: 2, reason: 'permission', oldest: expect.any(String) });
    expect(authority.questions).toHaveLength(0);
    await stampStore(db).retry(new Date(now).toISOString());
    await workQueue(env);
    expect(await stampQueueState(db)).toMatchObject({ queued: 0 });
  });

  it('backs off while offline, for as long as it takes, and asks one question a round', async () => {
    const id = await staged();
    await sealDraft(db, id);
    authority.be('error-500');
    const pauses: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const next = await workQueue(env);
      pauses.push((next?.getTime() ?? 0) - now);
      passTime((next?.getTime() ?? now) - now);
    }
    expect(pauses[0]).toBeLessThanOrEqual(30_000);
    expect(pauses.at(-1)).toBe(pauseAfter(99));
    expect(authority.questions.length).toBeLessThanOrEqual(13);
    expect(await stampQueueState(db)).toMatchObject({ queued: 2, failed: 0, reason: 'server' });
    authority.be('right');
    await workQueue(env);
    expect(await kinds(id)).toEqual(['sealed', 'signed', 'stamped', 'stamped']);
  });

  it('gives a wrong answer a few tries, tells the journal once, and asks anew when the official presses', async () => {
    const id = await staged();
    await sealDraft(db, id);
    authority.be('other-nonce');
    for (let round = 0; round < WRONG_ANSWERS; round += 1) {
      await workQueue(env);
      passTime(3_600_000);
    }
    expect(await workQueue(env)).toBeNull();
    const journalRows = await journalOfRecord(db, id);
    expect(journalRows.filter(({ kind }) => kind === 'stamp-failed').map(({ data }) => data)).toMatchObject([
      { reason: 'nonce', text: 'Svaret hörde till en annan fråga.', attempts: WRONG_ANSWERS },
      { reason: 'nonce' },
    ]);
    expect(await stampQueueState(db)).toMatchObject({ queued: 0, failed: 2, reason: 'nonce' });
    expect((await verifyRecord(db, id)).kind).toBe('intact');
    authority.be('right');
    await stampStore(db).retry(new Date(now).toISOString());
    await workQueue(env);
    expect(stampsIn(await journalOfRecord(db, id))).toHaveLength(2);
    expect(await stampQueueState(db)).toMatchObject({ queued: 0, failed: 0 });
  });

  it('asks again when the machine’s clock has been set back by days', async () => {
    const id = await staged();
    await sealDraft(db, id);
    passTime(5 * 86_400_000);
    authority.be('error-500');
    await workQueue(env);
    passTime(-5 * 86_400_000);
    authority.be('right');
    await workQueue(env);
    expect(stampsIn(await journalOfRecord(db, id))).toHaveLength(2);
  });

  it('is not confused by a capture that is staged anew while the answer was on its way', async () => {
    const id = await staged();
    const slow: QueueEnv = {
      ...env,
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        await stageDraft(db, { ...aDraft({ id, text: 'en annan text' }) }, { stamp: true });
        return answer;
      },
    };
    await workQueue(slow);
    const [row] = await waitingStampsOf(db, id);
    const { file } = await captureList((await readDraft(db, id)).files);
    expect(row).toMatchObject({ state: 'queued', sha256: await sha256(file.bytes) });
  });

  it('a worker that dies between the stamp and the journal has lost nothing', async () => {
    const id = await staged();
    await sealDraft(db, id);
    const store = stampStore(db);
    // The worker is stopped just before it writes to the journal.
    await workQueue({ ...env, store: { ...store, settle: () => Promise.reject(new Error('stopped')) } }).catch(
      () => undefined,
    );
    expect((await waitingStampsOf(db, id)).map(({ state }) => state).sort()).toEqual(['had', 'queued']);
    await workQueue(env);
    expect(stampsIn(await journalOfRecord(db, id))).toHaveLength(2);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('a stamp of another record, put in with the journal chained anew, is found', async () => {
    const [mine, other] = [await staged(), await staged()];
    for (const id of [mine, other]) await sealDraft(db, id);
    await workQueue(env);
    const [stamp] = stampsIn(await journalOfRecord(db, other));
    const journalRows = (await journalOfRecord(db, mine)).map((row) =>
      row.kind === 'stamped' && stamp !== undefined
        ? {
            ...row,
            data: { ...row.data, token: Buffer.from(stamp.token).toString('base64'), genTime: stamp.genTime },
          }
        : row,
    );
    const row = await db.records.get(mine);
    const part = (await findRecord(db, mine))?.part;
    if (row === undefined || part === undefined) throw new Error('no record');
    expect(
      await stampFault(
        await journalOfRecord(db, mine),
        { manifestHash: row.manifestHash, artifacts: part.artifacts },
        crypto.subtle,
      ),
    ).toBeUndefined();
    expect(
      await stampFault(journalRows, { manifestHash: row.manifestHash, artifacts: part.artifacts }, crypto.subtle),
    ).toContain('gäller andra uppgifter');
  });

  it('a record of a municipality without an authority has no list and no question', async () => {
    const draft = aDraft();
    await stageDraft(db, draft);
    await sealDraft(db, draft.id);
    expect(await db.stamps.count()).toBe(0);
    expect(await findFile(db, draft.id, CAPTURE_LIST)).toBeUndefined();
  });
});
