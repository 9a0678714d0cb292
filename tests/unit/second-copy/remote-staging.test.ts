/** The worker and the offscreen page: requests arrive with everything they need, and so do errors. */
import { beforeEach, describe, expect, test } from 'vitest';
import { CopyError } from '../../../lib/second-copy/copy-error';
import type { PackageStaging } from '../../../lib/second-copy/package-staging';
import { extension, ID, install } from '../background/an-extension';

install();
const { remoteStaging, serveStaging } = await import('../../../lib/second-copy/remote-staging');

const HEAD = { seq: 3, hash: 'abc' };
const READY = { token: 't1', fileName: 'a.zip', bytes: 5, sha256: 'f00' };
const PLACE = { kind: 'folder' as const, folder: 'Bevis', since: null };
const COLLEAGUE = { at: '2026-11-23T12:00:00.000Z', by: 'Eva', ground: 'reklam', measure: null };

let asked: unknown[];
let opened: string[];
/** The browser's error when a second page is opened. */
let refuses: Error | null;
let fails: Error | null;

const heard =
  <T>(name: string, value: T) =>
  (...given: unknown[]): Promise<T> => {
    asked.push([name, ...given]);
    return fails === null ? Promise.resolve(value) : Promise.reject(fails);
  };
const staging = (): PackageStaging => ({
  pack: heard('pack', { ...READY, heads: { records: HEAD, journal: HEAD }, account: 'Kommunen' }),
  register: heard('register', [READY]),
  colleagues: heard('colleagues', [COLLEAGUE]),
  keepChain: heard('keepChain', undefined),
  keepFolder: heard('keepFolder', undefined),
  look: heard('look', 'changed' as const),
  saveInFolder: heard('saveInFolder', undefined),
  saveText: heard('saveText', undefined),
  addressOf: heard('addressOf', 'blob:1'),
  drop: heard('drop', undefined),
});

beforeEach(() => {
  extension.forget();
  [asked, opened, refuses, fails] = [[], [], null, null];
  const { browser } = globalThis as unknown as { browser: Record<string, unknown> };
  browser['offscreen'] = {
    createDocument: ({ url }: { url: string }) => {
      opened.push(url);
      return refuses === null ? Promise.resolve() : Promise.reject(refuses);
    },
  };
  serveStaging(staging());
  // A message can only hold structured-cloneable values.
  extension.background = async (message) =>
    structuredClone(await extension.receive(structuredClone(message), { id: ID }));
});

describe('the offscreen page', () => {
  test('is asked for a package with its record, and answers with its heads and its report', async () => {
    expect(await remoteStaging().pack('r1')).toEqual({
      ...READY,
      heads: { records: HEAD, journal: HEAD },
      account: 'Kommunen',
    });
    expect(asked).toEqual([['pack', 'r1']]);
    expect(opened).toEqual(['offscreen.html?version=0.1.0']);
  });

  test('is asked for each of the rest with what belongs to it', async () => {
    const remote = remoteStaging();
    const copy = { fileName: 'a.zip', bytes: 5, sha256: 'f00' };
    const text = { fileName: 'a.txt', text: 'ord' };
    expect(await remote.register(PLACE, 'i1', 'Eva')).toEqual([READY]);
    expect(await remote.colleagues(['facebook:1'], 'i1')).toEqual([COLLEAGUE]);
    expect(await remote.look(copy)).toBe('changed');
    expect(await remote.addressOf('t1')).toBe('blob:1');
    await remote.keepChain('i1');
    await remote.keepFolder(PLACE, 'i1');
    await remote.saveInFolder('t1');
    await remote.saveText(text);
    await remote.drop('t1');
    expect(asked).toEqual([
      ['register', PLACE, 'i1', 'Eva'],
      ['colleagues', ['facebook:1'], 'i1'],
      ['look', copy],
      ['addressOf', 't1'],
      ['keepChain', 'i1'],
      ['keepFolder', PLACE, 'i1'],
      ['saveInFolder', 't1'],
      ['saveText', text],
      ['drop', 't1'],
    ]);
  });

  test('reports a failure as a stored word', async () => {
    fails = new CopyError('chain-shorter', 'three lines less');
    await expect(remoteStaging().keepChain('i1')).rejects.toMatchObject({
      reason: 'chain-shorter',
      message: 'three lines less',
    });
    fails = new DOMException('full', 'QuotaExceededError');
    await expect(remoteStaging().saveInFolder('t1')).rejects.toMatchObject({ reason: 'quota' });
  });

  test('left by a stopped worker is re-used, and one that cannot be opened is a failed copy', async () => {
    refuses = new Error('Only a single offscreen document may be created.');
    expect(await remoteStaging().addressOf('t1')).toBe('blob:1');
    refuses = new Error('no memory');
    await expect(remoteStaging().addressOf('t1')).rejects.toMatchObject({ reason: 'write' });
  });

  test('answers only the worker, and only valid requests', async () => {
    const message = { to: 'uppsikt-desk', command: 'drop', value: 't1' };
    const ofAPage = { id: ID, tab: { id: 1 } } as Parameters<typeof extension.receive>[1];
    for (const [said, sender] of [
      [message, ofAPage],
      [message, { id: 'another' }],
      [{ ...message, value: 7 }, { id: ID }],
    ] as const)
      expect(await extension.receive(said, sender)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
