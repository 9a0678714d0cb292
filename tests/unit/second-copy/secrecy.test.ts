/**
 * What may be secret in the folder's register: masked by its ground or a later judgement, and written anew when judged.
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

/** As records were before secrecy was asked about: their ground alone says that they may be secret. */
async function sealOld(db: EvidenceDatabase, groundId: string): Promise<string> {
  const draft = aDraft();
  const decision = { ...draft.part.decision, groundId, groundLabel: 'En grund' };
  await stageDraft(db, { ...draft, part: { ...draft.part, decision } });
  return (await sealDraft(db, draft.id)).id;
}

/** The author of what `seal` makes. */
const MASKED = /A█+ A█+/;

const registersIn = ({ files }: PracticeFolder): string =>
  [...files]
    .filter(([name]) => /^(register|alla-bevis)/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('');

/** Its row in the journal, as card and archive write it. */
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

it('a judgement made later reaches the files in the folder at once, the author gone from them', async () => {
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

it('a judgement waits for no copy that is under way', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const id = await official.save('91');
  await judge(official.db, id);
  const never = { lock: () => new Promise<never>(() => undefined) };
  await (await anOfficial(folder, 'i1', official.db, never)).registerAgain(id);
  expect(registersIn(folder)).not.toMatch(MASKED);
});

it('one that is made while the registers are written is written after them, and not taken for written', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const { id } = await seal(official.db, { itemId: '91' });
  await official.copyOnly(id);
  // The list is the last to be written; what it says has been read by then.
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

it('in a folder that is out of reach it is owed until it is written, and told once', async () => {
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

it('also where nothing has been copied there yet: the registers list it all the same', async () => {
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

it('so it does where the one that was judged has no copy of its own', async () => {
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

it('what is judged while the registers are written is in the next ones', async () => {
  const folder = aFolder();
  const official = await anOfficial(folder, 'i1');
  const { id } = await seal(official.db, { itemId: '91' });
  await official.copyOnly(id);
  // The list is the last to be written; what it says has been read by then.
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

it('the name of an official whose identity is protected since is in no register any more', async () => {
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
