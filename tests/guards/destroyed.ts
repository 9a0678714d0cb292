/** Content that must not be kept can be destroyed, and only the one who sealed it can say that it was. */
import type { Guard } from './guard';

const DESTROYED = ['tests/unit/evidence/destroy-content.test.ts', 'tests/unit/evidence/forged-destruction.test.ts'];

export const destroyed: Guard[] = [
  {
    id: 'destroy-not-what-a-removal-leans-on',
    promise: 'Evidence that a removal leans on now is not destroyed under it',
    file: 'lib/evidence/destroy-content.ts',
    find:
      'if (flows.some(({ phase, flow }) => isOf(flow, id) && !AFTER_THE_PRESS.has(phase))) throw new ' +
      "Refused('in-use');",
    replace: 'void [flows, AFTER_THE_PRESS];',
    tests: DESTROYED,
  },
  {
    id: 'destroy-not-what-is-held',
    promise: 'What the police wait for is not destroyed',
    file: 'lib/evidence/destroy-content.ts',
    find: 'if (!forbidden) refuseHeld(part, journalRows);',
    replace: 'void refuseHeld;',
    tests: DESTROYED,
  },
  {
    id: 'destroy-noted-is-forbidden',
    promise: 'Of what is noted as a forbidden picture no hash, path or words stay, whatever reason is given',
    file: 'lib/evidence/destroy-content.ts',
    find: "const forbidden = reason === 'forbidden-picture' || (await isLockedRecord(db, recordId));",
    replace: "const forbidden = reason === 'forbidden-picture';",
    tests: DESTROYED,
  },
  {
    id: 'destroy-drafts-of-the-forbidden',
    promise: 'A forbidden picture goes out of every capture of the item that waits to be sealed',
    file: 'lib/evidence/destroy-content.ts',
    find: 'for (const draft of drafts) await removeDraft(db, draft);',
    replace: 'void drafts;',
    tests: DESTROYED,
  },
  {
    id: 'tombstone-signed-by-the-same-key',
    promise: 'Only who sealed the evidence can say that a part of it was destroyed',
    file: 'lib/evidence/tombstone-in.ts',
    find: 'if (keyId !== record.keyId || (await sha256(publicKey, subtle)) !== keyId)',
    replace: 'if (false as boolean)',
    tests: ['tests/unit/verify/destroyed.test.ts'],
  },
  {
    id: 'tombstone-signature-holds',
    promise: 'A tombstone that nobody signed hides nothing that is missing',
    file: 'lib/evidence/tombstone-in.ts',
    find: 'return (await signatureHolds(publicKey, signature, canonicalBytes(tombstone), subtle)) ? undefined',
    replace:
      'return ((await signatureHolds(publicKey, signature, canonicalBytes(tombstone), subtle)) || true) ? undefined',
    tests: ['tests/unit/verify/destroyed.test.ts'],
  },
  {
    id: 'destroyed-stays-gone',
    promise: 'What is said to be destroyed and lies in the store all the same is told',
    file: 'lib/evidence/integrity.ts',
    find: 'if (read.handling !== undefined || left !== undefined)',
    replace: 'if (false as boolean)',
    tests: DESTROYED,
  },
  {
    id: 'stored-unread-is-not-none',
    promise: 'Nothing is said to be unsaved while a record cannot be read',
    file: 'lib/evidence/forbidden-lock.ts',
    find: 'if (content === undefined) unread = true;',
    replace: 'if (content === undefined) unread = false;',
    tests: ['tests/unit/evidence/forget-and-lock.test.ts'],
  },
];
