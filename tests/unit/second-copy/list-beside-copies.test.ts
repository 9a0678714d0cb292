/** The list is made while copies are in progress. A copy in progress is reported neither as gone nor as interrupted. */
import { expect, it } from 'vitest';
import { seal } from '../evidence/a-database';
import { aFolder } from './a-folder';
import { anOfficial } from './an-official';
import { CHAIN, copyNew, EVA, holdOne, textOf } from './register-files';

const ABSENT = 'ligger inte i mappen';
const CUT_OFF = 'Filer som inte blev klara';

it('a package that is copied after the folder was read is not reported as gone', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const id = await copyNew(eva, '100');
  const real = folder.handle.values.bind(folder.handle);
  let copied = 0;
  Object.assign(folder.handle, {
    values: async function* values() {
      yield* real();
      copied += 1;
      await copyNew(eva, `20${copied}`);
    },
  });
  await eva.registerAgain(id);
  // At every possible moment.
  expect(copied).toBe(6);
  expect(textOf(folder, 'alla-bevis.html')).not.toContain(ABSENT);
});

it.each([
  ['a package', /\.zip\.part$/],
  ['the chain log', `${CHAIN}.part`],
])('%s being written is not reported as interrupted; another official’s is', async (_what, name) => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const id = await copyNew(eva, '100');
  folder.files.set('uppsikt-2026-11-02-facebook-00000000.zip.part', new Uint8Array(1));
  const { id: other } = await seal(eva.db, { itemId: '101' });
  const opened = holdOne(folder, name);
  const copying = eva.copyOnly(other);
  await opened.comes;
  // At its second opening it has been written and is about to be read back.
  const readBack = holdOne(folder, name);
  opened.go();
  await readBack.comes;
  await eva.registerAgain(id);
  const [, cutOff = ''] = textOf(folder, 'alla-bevis.html').split(CUT_OFF);
  expect(cutOff.match(/href="[^"]*part"/g)).toEqual(['href="uppsikt-2026-11-02-facebook-00000000.zip.part"']);
  readBack.go();
  await copying;
});

it('a package with its name but not yet its row is not reported as unregistered', async () => {
  const folder = aFolder();
  const eva = await anOfficial(folder, EVA);
  const id = await copyNew(eva, '100');
  const { id: other } = await seal(eva.db, { itemId: '101' });
  let held = holdOne(folder, /\.zip$/);
  const copying = eva.copyOnly(other);
  // Looked up, written, and about to be read back under its name: the last step before its row.
  for (let opening = 1; opening < 3; opening += 1) {
    await held.comes;
    const next = holdOne(folder, /\.zip$/);
    held.go();
    held = next;
  }
  await held.comes;
  expect([...folder.files.keys()].filter((name) => name.endsWith('.zip'))).toHaveLength(2);
  await eva.registerAgain(id);
  expect(textOf(folder, 'alla-bevis.html')).not.toContain('Filer som inget register nämner');
  held.go();
  await copying;
});
