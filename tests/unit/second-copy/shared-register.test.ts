/**
 * Several officials save in one folder: no register overwrites another's, and each official is told what a colleague
 * has done.
 */
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../lib/second-copy/folder-contents';
import { handledBy, othersOf, registerFileOf, type SharedRegister } from '../../../lib/second-copy/shared-register';
import { aFolder, type PracticeFolder } from './a-folder';

const othersIn = async ({ handle }: PracticeFolder, me: string): Promise<SharedRegister[]> =>
  othersOf((await readFolder(handle)).registers, me);

const line = (changes: Partial<SharedRegister['lines'][number]> = {}): SharedRegister['lines'][number] => ({
  seq: 1,
  fileName: 'uppsikt-2026-11-23-facebook-0a1b2c3d.zip',
  sealedAt: '2026-11-23T12:00:00.000Z',
  platform: 'facebook',
  account: 'Österåkers kommun',
  author: 'A',
  ground: 'Reklam',
  measure: 'remove',
  state: 'complete',
  id: '0190',
  manifestHash: 'a'.repeat(64),
  zipSha256: null,
  by: 'Eva Lind',
  itemKey: 'facebook:comment:7',
  ...changes,
});
const register = (installation: string, lines = [line()]): SharedRegister => ({
  schema: 'uppsikt-register/1',
  installation,
  madeAt: '2026-11-23T12:01:00.000Z',
  heads: { records: { seq: 1, hash: 'b' }, journal: { seq: 9, hash: 'c' } },
  lines,
});
const bytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

describe('the shared folder', () => {
  it('tells what a colleague has done with the same item, newest first', async () => {
    const folder = aFolder();
    folder.files.set(
      registerFileOf('colleague-1'),
      bytes(
        register('colleague-1', [
          line(),
          line({ sealedAt: '2026-11-24T08:00:00.000Z', by: null, measure: 'hide' }),
          line({ itemKey: 'facebook:comment:8' }),
        ]),
      ),
    );
    const others = await othersIn(folder, 'me');
    expect(handledBy(others, ['facebook:comment:77', 'facebook:comment:7'])).toEqual([
      { at: '2026-11-24T08:00:00.000Z', by: null, ground: 'Reklam', measure: 'hide' },
      { at: '2026-11-23T12:00:00.000Z', by: 'Eva Lind', ground: 'Reklam', measure: 'remove' },
    ]);
    expect(handledBy(others, ['facebook:comment:9'])).toEqual([]);
  });

  it('leaves one’s own file out, and skips files half written, not ours or of a newer version', async () => {
    const folder = aFolder();
    folder.files.set(registerFileOf('me'), bytes(register('me')));
    folder.files.set('register-aaaaaaaa.json', bytes('{"schema":"uppsikt-reg'));
    folder.files.set('register-bbbbbbbb.json', bytes({ ...register('bbbbbbbb'), schema: 'uppsikt-register/2' }));
    folder.files.set(
      'register-cccccccc.json',
      bytes({ ...register('cccccccc'), lines: [{ ...line(), measure: 'ban' }] }),
    );
    folder.files.set('register.csv', bytes('Nummer;Fil'));
    expect(await othersIn(folder, 'me')).toEqual([]);
  });

  it('names each installation’s file apart', () =>
    expect(registerFileOf('3F2B8C1E-77aa-4000-8000-000000000000')).toBe('register-3f2b8c1e.json'));
});
