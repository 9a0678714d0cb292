/**
 * `npx tsx tests/commands/golden.ts [NAME]`: freezes a store of today's schema and one package, once a version, or
 * under NAME when rows have changed but the schema has not. Existing files are never overwritten: some browser holds a
 * store like that.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toBase64 } from '../../lib/util/base64';
import { flow } from '../../lib/domain/flow';
import { sha256 } from '../../lib/domain/sha256';
import { stageDraft } from '../../lib/evidence/draft';
import { saveFlow } from '../../lib/evidence/flows';
import { storeForbiddenNote } from '../../lib/evidence/forbidden';
import { noteOwnPost, storeMissedDay, storeRound } from '../../lib/evidence/rounds';
import { addRegisterLine } from '../../lib/evidence/register-lines';
import { sealDraft } from '../../lib/evidence/seal';
import { askedFor } from '../../lib/evidence/asked-stamp';
import { packageStream } from '../../lib/export/package-stream';
import { wholeFile } from '../../lib/export/whole-file';
import { storeNotTaken } from '../../lib/evidence/snapshots';
import { mergeQuestions } from '../../lib/questions/merge';
import type { Question } from '../../lib/questions/question';
import { aDatabase } from '../unit/evidence/a-database';
import { aDraft } from '../unit/evidence/a-draft';
import { freeze } from '../unit/golden/frozen';
import { aFlow } from '../unit/removal/practice-host';
import { root } from './setup/paths.mjs';

const AT = '2026-11-23T10:00:00.000Z';
const env = { now: () => new Date(AT), subtle: crypto.subtle };
const { db } = aDatabase();

const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
await db.keys.add({ keyId: await sha256(spki), createdAt: AT, pair, spki });

const UNSEALED = ['capturing', 'confirm-missing', 'sealing'];
let number = 0;
for (const phase of flow.shape.phase.options) {
  number += 1;
  const id = `0193560${number.toString(16)}-0000-7000-8000-000000000000`;
  const itemId = String(number);
  const itemKey = `facebook:comment:${itemId}`;
  if (phase !== 'capturing') await stageDraft(db, { ...aDraft({ id, itemId }), itemKey });
  const isSealed = !UNSEALED.includes(phase);
  if (isSealed) await sealDraft(db, id, {}, env);
  const ref = { ...aFlow(id).ref, id: itemId };
  const ended = phase === 'ended' ? { outcome: 'removed' as const, told: true } : {};
  await saveFlow(db, { ...aFlow(id), itemKey, ref, phase, evidenceId: isSealed ? id : null, ...ended });
}
const [first] = await db.records.orderBy('seq').toArray();
if (first === undefined) throw new Error('nothing was sealed');
await db.stamps.put(askedFor(first.id, 'seal', first.manifestHash, AT));
const copy = { recordId: first.id, at: AT, kind: 'folder' as const, place: 'G:/bevis/a.zip', bytes: 1 };
await db.copies.put({ ...copy, sha256: first.manifestHash, account: null });
await db.probes.put({ id: 'probe', bytes: new Uint8Array([1, 2, 3]) });
// A folder handle cannot be serialised; its name stands in for it.
const handle = { kind: 'directory', name: 'bevis' } as FileSystemDirectoryHandle;
await db.handles.put({ id: 'second-copy', handle, name: 'bevis', pickedAt: AT });
const asked: Question = {
  itemKey: 'facebook:comment:78',
  platform: 'facebook',
  accountId: 'kommunen',
  link: null,
  seenAt: AT,
  written: { iso: null, earliest: null, latest: null },
  state: 'open',
  steps: [],
};
await db.questions.put({
  itemKey: 'facebook:comment:77',
  platform: 'facebook',
  accountId: 'kommunen',
  link: 'https://www.facebook.com/kommunen/posts/9?comment_id=77',
  seenAt: AT,
  written: { iso: null, earliest: AT, latest: AT },
  state: 'forwarded',
  steps: [{ kind: 'forwarded', at: AT, operator: 'Eva Ek', to: 'Gatukontoret', answerBy: '2026-11-27' }],
});
// Taken in two browsers that did not know of each other, then merged.
const operator = 'Eva Ek';
const merged = mergeQuestions(
  { ...asked, state: 'answered', steps: [{ kind: 'answered-elsewhere', at: AT, operator }] },
  { ...asked, state: 'needs-no-answer', steps: [{ kind: 'needs-no-answer', at: AT, operator, reason: 'removed' }] },
);
if (merged === null) throw new Error('they do not merge');
await db.questions.put(merged);
const away = { from: '2026-12-01', to: '2026-12-08', deputy: 'Bo Berg' };
const card = { handsOver: operator, absence: away, madeAt: AT, unfinished: [] };
await db.handOvers.put({ kind: 'made', sha256: 'a'.repeat(64), ...card, folder: 'bevis' });
await db.handOvers.put({ kind: 'received', sha256: 'b'.repeat(64), ...card, receivedAt: AT, receivedBy: 'Bo Berg' });
const round = { accountId: 'a1', operator: 'Eva Ek' };
await storeRound(db, { kind: 'kept', id: 'r1', ...round, day: '2026-11-23', from: AT, to: AT, walked: 2 }, () => ({
  itemKey: 'facebook:comment:1',
  time: { earliest: Date.parse(AT), latest: Date.parse(AT) },
}));
await storeNotTaken(db, {
  id: 's1',
  accountId: 'a1',
  due: '2026-09-01',
  at: AT,
  operator: 'Eva Ek',
  reason: 'no-staff',
});
await storeMissedDay(db, { kind: 'missed', id: 'r2', ...round, day: '2026-11-20', at: AT, reason: 'no-staff' });
await noteOwnPost(db, 'a1', AT);
const ofAccount = { accountId: 'a1', at: AT, operator: 'Eva Ek' };
await addRegisterLine(db, { id: 'l1', ...ofAccount, said: { kind: 'registered' } }, () => null);
const change = { kind: 'changed', field: 'deputy', before: '', after: 'Bo Berg' } as const;
await addRegisterLine(db, { id: 'l2', ...ofAccount, said: change }, () => null);
const decided = { kind: 'decided', by: 'Ada Alm', on: '2026-11-20' } as const;
await addRegisterLine(db, { id: 'l3', ...ofAccount, said: decided }, () => null);
const roles = [{ who: 'Eva Ek', role: 'Administratör' }];
const access = { kind: 'roles', on: '2026-11-20', roles, sharedLogin: false } as const;
await addRegisterLine(db, { id: 'l4', ...ofAccount, said: access }, () => null);
const goals = { words: 'Snabbare svar', measure: 'Tid till svar', day: '2027-03-01' };
const step = { kind: 'step', guide: 'before', step: 'goals', done: true, answers: goals } as const;
await addRegisterLine(db, { id: 'l5', ...ofAccount, said: step }, () => null);
await addRegisterLine(db, { id: 'l6', ...ofAccount, said: { kind: 'finished', guide: 'presentation' } }, () => null);
await storeForbiddenNote(db, {
  platform: 'facebook',
  pageUrl: 'https://www.facebook.com/x',
  permalink: null,
  itemId: '99',
  postId: '9',
  parentId: null,
  registeredAccountId: null,
  operator: null,
  knownAt: AT,
});

const folder = join(root, 'tests/unit/golden');
function write(name: string, text: string): void {
  const path = join(folder, name);
  if (existsSync(path)) console.log(`${name} is there already, and stays as it is`);
  else writeFileSync(path, text);
}
const { blob } = await wholeFile(await packageStream(db, first.id, { ...env, version: '0.1.0' }));
const name = process.argv[2] === undefined ? '' : `-${process.argv[2]}`;
write(`schema-${db.verno}${name}.json`, `${JSON.stringify(await freeze(db), null, 1)}\n`);
const base64 = toBase64(gzipSync(await blob.arrayBuffer()));
write(`package-1${name}.zip.gz.base64`, `${base64.replace(/.{1,100}/g, '$&\n')}`);
