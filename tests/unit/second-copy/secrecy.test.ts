/** What may be secret in the folder's register: masked by its ground or a later judgement, and written anew when judged. */
import { expect, it } from 'vitest';
import { completionRow } from '../../../lib/domain/completion';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { readRegister } from '../../../lib/second-copy/read-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aFolder } from './a-folder';
import { anOfficial } from './an-official';

/** As records were before secrecy was asked about: their ground alone says that they may be secret. */
async function sealOld(db: EvidenceDatabase, groundId: string): Promise<string> {
  const draft = aDraft();
  const decision = { ...draft.part.decision, groundId, groundLabel: 'En grund' };
  await stageDraft(db, { ...draft, part: { ...draft.part, decision } });
  return (await sealDraft(db, draft.id)).id;
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
  const registers = (): string =>
    [...folder.files]
      .filter(([name]) => /^(register|alla-bevis)/.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('');
  expect(registers()).toMatch(/A█+ A█+/);
  const done = { part: 'secrecy', concerns: 'other', marked: true, paragraph: 'OSL 21 kap. 1 §' } as const;
  const at = '2026-11-24T12:00:00.000Z';
  await appendJournal(official.db, { ...completionRow(done), recordId: id, operator: 'Eva', at });
  await official.registerAgain(id);
  expect(registers()).not.toMatch(/A█+ A█+/);
  expect(registers()).toContain('Hot, Facebook');
  expect(await official.told()).toEqual([]);
});
