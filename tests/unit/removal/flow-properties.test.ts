/** What holds whatever the page, the store and the copies do, and whenever the worker is killed. */
import fc, { runs } from '../fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, Press } from '../../../lib/domain/flow';
import { sha256 } from '../../../lib/domain/sha256';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { getFlow, undoFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { findRecord } from '../../../lib/evidence/store';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aStore } from './a-store';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const anyPage = fc.record({
  // A new map for each run: late replies are added to it.
  lateReplies: fc.constant(null).map(() => new Map<string, string>()),
  vanished: fc.constant(null).map((): string[] => []),
  account: fc.constantFrom('municipality' as const, 'municipality' as const, 'private' as const, 'unknown' as const),
  act: fc.constantFrom(
    'pressed' as const,
    'pressed' as const,
    'assisted' as const,
    'no-menu' as const,
    'left-to-official' as const,
    'changed' as const,
    'refused' as const,
  ),
  keeps: fc.boolean(),
  editedAfterCapture: fc.boolean(),
  undo: fc.constantFrom('go' as const, 'go' as const, 'undo' as const),
  undoDuring: fc.constantFrom<PageModel['undoDuring']>(
    null,
    null,
    null,
    'capturing',
    'sealing',
    'copying',
    'undo-window',
    'queued',
    'intent',
    'comparing',
    'removing',
  ),
  undoInDrive: fc.constantFrom<PageModel['undoInDrive']>(
    null,
    null,
    null,
    { press: 'entry', when: 'before' },
    { press: 'entry', when: 'after' },
    { press: 'answer', when: 'before' },
    { press: 'answer', when: 'after' },
  ),
  actsAtOnce: fc.constantFrom(false, false, true),
  pressed: fc.constant(null).map((): Press[] => []),
  replyComesIn: fc.constantFrom<PageModel['replyComesIn']>(
    null,
    null,
    null,
    'capturing',
    'sealing',
    'undo-window',
    'queued',
    'comparing',
    'intent',
    'removing',
  ),
  pictureExchanged: fc.constantFrom(false, false, false, true),
  yesToMissing: fc.boolean(),
  missing: fc.constantFrom<Flow['missing']>([], [], [{ artifact: 'svar', reason: 'ett svar saknas' }]),
  byHand: fc.constantFrom('check' as const, 'removed' as const),
  pressesByHand: fc.boolean(),
  storeFails: fc.constantFrom(null, null, null, 'capture' as const, 'seal' as const, 'verify' as const),
  copyFails: fc.constantFrom<PageModel['copyFails']>(
    null,
    null,
    null,
    null,
    'permission',
    'offline',
    'quota',
    'changed',
    'damaged',
  ),
  secondCopy: fc.constantFrom<PageModel['secondCopy']>(
    { kind: 'folder', name: 'Bevis' },
    { kind: 'folder', name: 'Bevis' },
    { kind: 'off', reason: 'övning' },
  ),
});

const SEEN: ReadonlySet<string> = new Set(['removed', 'done-by-hand', 'still-present']);

describe('whatever happens', () => {
  test('nothing is gone without sealed evidence, no other comment is touched, and a killed worker never resumes a removal', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (changes, killAt, pageOpen) => {
        const db = await aStore();
        const page = calmPage(changes);
        const id = uuid7();
        const killed = practiceHost(db, page, killAt);
        const ended = await Promise.race([runFlow(aFlow(id), killed.env), killed.stopped]);
        const goneBefore = !page.comments.has('1');
        const after = practiceHost(db, page);
        if (ended === undefined)
          for (const flow of await unfinishedFlows(db)) await recoverFlow(flow, pageOpen, after.env);

        expect(page.comments.get('2')).toBe('bra jobbat');
        // The recovery presses nothing.
        expect(!page.comments.has('1')).toBe(goneBefore);
        const gone = !page.comments.has('1');
        const mayBeGone =
          gone &&
          (await verifyRecord(db, id)).kind === 'intact' &&
          (await db.journal.toArray()).some((row) => row.kind === 'intent' && row.recordId === id) &&
          !(
            page.editedAfterCapture ||
            page.pictureExchanged ||
            page.account !== 'municipality' ||
            page.undo === 'undo' ||
            page.undoSaid === 'undone' ||
            page.storeFails !== null
          ) &&
          (page.missing.length === 0 || page.yesToMissing) &&
          (await copyHolds(db, page, id));
        expect(gone).toBe(mayBeGone);
        // A flow that answered 'undone' never pressed, and an undo that had to wait gets a true answer.
        expect(page.undoSaid === 'undone' && gone).toBe(false);
        const undone = page.undoSaid === null ? null : await undoFlow(db, id, '2026-11-23T10:00:30.000Z');
        expect(undone === 'undone' && gone && !page.pressesByHand).toBe(false);
        // Nor was anything pressed after the undo.
        const stopsAt =
          page.undoInDrive?.when === 'before' && page.undoSaid === 'undone' ? page.undoInDrive.press : null;
        expect(stopsAt !== null && page.pressed.includes(stopsAt)).toBe(false);
        // Every reply that went with the item is in the sealed record too.
        expect(page.vanished.length === 0 || (await sealedReplies(db, id)).includes('sent')).toBe(true);
        // A record reported as saved exists, and a copy reported as made is in the folder.
        const reported = (await getFlow(db, id)) ?? ended;
        const saved = page.storeFails === 'verify' ? null : (reported?.evidenceId ?? null);
        expect(saved === null ? 'intact' : (await verifyRecord(db, saved)).kind).toBe('intact');
        expect(reported?.copy?.state !== 'confirmed' || page.copies.has(`${id}.zip`)).toBe(true);
        // An interrupted flow has a message.
        const last = await getFlow(db, id);
        expect(last?.phase !== 'ended' || last.message !== null).toBe(true);
        // The state is reported only after a look, and as it is.
        const said = last?.phase === 'ended' && SEEN.has(last.outcome ?? '') ? last.outcome : null;
        const looked = (await db.journal.where('recordId').equals(id).toArray()).some(
          (row) => row.kind === 'gone-check',
        );
        expect(said === null || (looked && (said === 'still-present') === !gone)).toBe(true);
        db.close();
      }),
      // The same cases each time; a thousand in `npm run test:endurance`.
      { numRuns: runs(250) },
    );
  }, 600_000);
});

async function sealedReplies(db: EvidenceDatabase, id: string): Promise<(string | null)[]> {
  const record = await findRecord(db, id);
  return record?.part.item.replies.map(({ ref }) => ref.id) ?? [];
}

/**
 * Copies are off with the reason in the journal, or the copy is in the folder byte for byte and confirmed in the
 * journal before the intent.
 */
async function copyHolds(db: EvidenceDatabase, page: PageModel, id: string): Promise<boolean> {
  const journalRows = await db.journal.where('recordId').equals(id).sortBy('seq');
  const copied = journalRows.find((row) => row.kind === 'copied');
  const intent = journalRows.find((row) => row.kind === 'intent');
  if (copied === undefined || intent === undefined || copied.seq > intent.seq) return false;
  if (page.secondCopy.kind === 'off') return copied.data.status === 'off';
  const bytes = page.copies.get(`${id}.zip`);
  const row = await db.copies.get(id);
  return (
    bytes !== undefined &&
    row !== undefined &&
    row.sha256 === (await sha256(new Uint8Array(bytes))) &&
    page.copyFails === null
  );
}
