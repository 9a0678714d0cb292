/**
 * Records that may be secret in the folder's register: masked by their ground or a later judgement, and rewritten when
 * judged.
 */
import { expect, it } from 'vitest';
import { completeRecord } from '../../../lib/records/complete-record';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { sealDraft } from '../../../lib/evidence/seal';
import { readRegister } from '../../../lib/second-copy/read-register';
import { aDatabase, seal } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aFolder, type PracticeFolder } from './a-folder';
import { anOfficial } from './an-official';
import { holdOne } from './register-files';

/** A record from before secrecy was asked about: only its ground says that it may be secret. */
async function sealOld(db: EvidenceDatabase, groundId: string): Promise<string> {
  const draft = aDraft();
  const decision = { ...draft.part.decision, groundId, groundLabel: 'En grund' };
  await stageDraft(db, { ...draft, part: { ...draft.part, decision } });
  return (await sealDraft(db, draft.id)).id;
}

/** The masked author of the records that `seal` makes. */
const MASKED = /A█+ A█+/;

const registersIn = ({ files }: PracticeFolder): string =>
  [...files]
    .filter(([name]) => /^(register|alla-bevis)/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('');

/** Writes the judgement into the journal, as card and archive do. */
function judge(db: EvidenceDatabase, recordId: string): Promise<void> {
  const done = { part: 'secrecy', concerns: 'other', marked: true, paragraph: 'OSL 21 kap. 1 §' } as const;
  return completeRecord(db, { recordId, done, operator: 'Eva' }, { now: () => Date.parse('2026-11-24T12:00:00.000Z') });
}

it.each(['personlig-integritet', 'olaga-integritetsintrang', 'sekretess'])(
  'an old record on the ground %s has no author there, as in the archive',
  async (groundId) => {
    const { db } = aDatabase();
    await sealOld(db, groundId);
    const place = { kind: 'folder', folder: 'Bevis', since: null } as const;
    const [line] = (await readRegister(db, place, 'i1', new Date(0))).lines;
    expect(line).toMatchObject({ author: null, subject: expect.stringMatching(/^En grund, Facebook, /) });
  },
);

it('a later judgement reaches the files in the folder at once and removes the author', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const id = await official.save('91');
  expect(registersIn(folder)).toMatch(MASKED);
  await judge(official.db, id);
  await official.registerAgain(id);
  expect(registersIn(folder)).not.toMatch(MASKED);
  expect(registersIn(folder)).toContain('Hot, Facebook');
  expect(await official.told()).toEqual([]);
});

it('a judgement does not wait for a copy in progress', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const id = await official.save('91');
  await judge(official.db, id);
  const never = { lock: () => new Promise<never>(() => undefined) };
  await (await anOfficial(folder, 'i1', official.db, never)).registerAgain(id);
  expect(registersIn(folder)).not.toMatch(MASKED);
});

it('a judgement made while the registers are written is written after them, not counted as written', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const { id } = await seal(official.db, { itemId: '91' });
  await official.copyOnly(id);
  // The list is written last; its content has been read by then.
  const held = holdOne(folder, 'alla-bevis.csv.part');
  const writing = official.keepRegisters();
  await held.comes;
  await judge(official.db, id);
  const again = official.registerAgain(id);
  held.go();
  await writing;
  expect(registersIn(folder)).toMatch(MASKED);
  await again;
  expect(registersIn(folder)).not.toMatch(MASKED);
  expect((await official.db.copies.get(id))?.unlisted).toBeUndefined();
});

it('with an unreachable folder it stays pending until it is written, and is reported once', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const id = await official.save('91');
  folder.faults.permission = 'prompt';
  await judge(official.db, id);
  await official.registerAgain(id);
  await official.keepRegisters();
  expect(await official.told()).toHaveLength(1);
  delete folder.faults.permission;
  await (await anOfficial(folder, 'i1', official.db)).keepRegisters();
  expect(registersIn(folder)).not.toMatch(MASKED);
});

it('also when nothing has been copied there yet: the registers list it all the same', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const { id } = await seal(official.db, { itemId: '91' });
  await judge(official.db, id);
  await official.registerAgain(id);
  expect(registersIn(folder)).toContain('Hot, Facebook');
});

it('a worker that is stopped between the judgement and the registers leaves them to the next one', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  await judge(official.db, await official.save('91'));
  await (await anOfficial(folder, 'i1', official.db)).keepRegisters();
  expect(registersIn(folder)).not.toMatch(MASKED);
});

it('so it does when the judged record has no copy of its own', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  await judge(official.db, await official.save('91'));
  const { id } = await seal(official.db, { itemId: '92' });
  await official.registerAgain(id);
  expect(registersIn(folder)).toMatch(MASKED);
  await judge(official.db, id);
  await (await anOfficial(folder, 'i1', official.db)).keepRegisters();
  expect(registersIn(folder)).not.toMatch(MASKED);
});

it('a judgement made while the registers are written is in the next ones', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const { id } = await seal(official.db, { itemId: '91' });
  await official.copyOnly(id);
  // The list is written last; its content has been read by then.
  const held = holdOne(folder, 'alla-bevis.csv.part');
  const writing = official.keepRegisters();
  await held.comes;
  await judge(official.db, id);
  held.go();
  await writing;
  expect(registersIn(folder)).toMatch(MASKED);
  await (await anOfficial(folder, 'i1', official.db)).keepRegisters();
  expect(registersIn(folder)).not.toMatch(MASKED);
});

it('the name of an official with a since protected identity is removed from every register', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const id = await official.save('91');
  expect(registersIn(folder)).toContain('Eva Handläggare');
  const settings = () =>
    Promise.resolve({
      secondCopy: { kind: 'folder' as const, name: 'Bevis' },
      operator: { name: 'Kommunikatör', role: 'Kommunikatör', unit: '' },
      installationId: 'i1',
      signature: { form: 'both' as const, protectedIdentity: true },
    });
  const now = await anOfficial(folder, 'i1', official.db, { settings });
  await now.registerAgain(id);
  expect(registersIn(folder)).not.toContain('Eva');
  expect(registersIn(folder)).toContain(id);
});
