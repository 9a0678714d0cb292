/** Content that must not be kept can be destroyed, and only the one who sealed it can say that it was. */
import type { Guard } from './guard';

const DESTROYED = ['tests/unit/evidence/destroy-content.test.ts', 'tests/unit/evidence/forged-destruction.test.ts'];

export const destroyed: Guard[] = [
  {
    id: 'destroy-not-what-a-removal-leans-on',
    promise: 'Evidence is not destroyed while a removal depends on it',
    file: 'lib/evidence/destroy-content.ts',
    find:
      'if (flows.some(({ phase, flow }) => isOf(flow, id) && !AFTER_THE_PRESS.has(phase))) throw new ' +
      "Refused('in-use');",
    replace: 'void [flows, AFTER_THE_PRESS];',
    tests: DESTROYED,
  },
  {
    id: 'destroy-not-what-is-held',
    promise: 'Evidence held for the police is not destroyed',
    file: 'lib/evidence/destroy-content.ts',
    find: 'if (!forbidden) refuseHeld(part, journalRows);',
    replace: 'void refuseHeld;',
    tests: DESTROYED,
  },
  {
    id: 'destroy-noted-is-forbidden',
    promise: 'After destroying an item noted as a forbidden picture, no hash, path or text remains',
    file: 'lib/evidence/destroy-content.ts',
    find: "const forbidden = reason === 'forbidden-picture' || (await isLockedRecord(db, recordId));",
    replace: "const forbidden = reason === 'forbidden-picture';",
    tests: DESTROYED,
  },
  {
    id: 'destroy-drafts-of-the-forbidden',
    promise: 'A forbidden picture is removed from every unsealed capture of the item',
    file: 'lib/evidence/destroy-content.ts',
    find: 'for (const draft of drafts) await removeDraft(db, draft);',
    replace: 'void drafts;',
    tests: DESTROYED,
  },
  {
    id: 'tombstone-signed-by-the-same-key',
    promise: 'Only the key that sealed the evidence can say that a part of it was destroyed',
    file: 'lib/evidence/tombstone-in.ts',
    find: 'if (keyId !== record.keyId || (await sha256(publicKey, subtle)) !== keyId)',
    replace: 'if (false as boolean)',
    tests: ['tests/unit/verify/destroyed.test.ts'],
  },
  {
    id: 'tombstone-signature-holds',
    promise: 'A tombstone without a valid signature excuses no missing file',
    file: 'lib/evidence/tombstone-in.ts',
    find: 'return (await signatureHolds(publicKey, signature, canonicalBytes(tombstone), subtle)) ? undefined',
    replace:
      'return ((await signatureHolds(publicKey, signature, canonicalBytes(tombstone), subtle)) || true) ? undefined',
    tests: ['tests/unit/verify/destroyed.test.ts'],
  },
  {
    id: 'destroyed-stays-gone',
    promise: 'Content reported as destroyed but still in the store is reported',
    file: 'lib/evidence/integrity.ts',
    find: 'if (read.handling !== undefined || left !== undefined)',
    replace: 'if (false as boolean)',
    tests: DESTROYED,
  },
  {
    id: 'stored-unread-is-not-none',
    promise: 'If a record cannot be read, it is not said that nothing is unsaved',
    file: 'lib/evidence/forbidden-lock.ts',
    find: 'if (content === undefined) unread = true;',
    replace: 'if (content === undefined) unread = false;',
    tests: ['tests/unit/evidence/forget-and-lock.test.ts'],
  },
];
