/**
 * The words stored in records, flows, journals, settings and shared registers. Data from an earlier version is read as
 * long as a record is kept, so words may be added to this list but never removed or renamed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { completion } from '../../lib/domain/completion';
import { decision } from '../../lib/domain/decision';
import { forbiddenImageNote, sealedPart } from '../../lib/domain/evidence';
import { flow } from '../../lib/domain/flow';
import { uncaptured } from '../../lib/domain/forbidden';
import { itemKey } from '../../lib/domain/item-key';
import { journalKind } from '../../lib/domain/journal';
import { goneCheck, removalAct, removalOutcome } from '../../lib/domain/outcome';
import { handOverCard } from '../../lib/hand-over/card';
import { registerLine } from '../../lib/register/line';
import { roundLine } from '../../lib/rounds/round';
import { sharedRegister } from '../../lib/second-copy/shared-register';
import { notTaken } from '../../lib/snapshots/not-taken';
import { question } from '../../lib/questions/question';
import { settings } from '../../lib/settings/schema';

const LIST = join(import.meta.dirname, 'stored-words.json');

/** Every schema of stored or handed-over data, by the name of what holds it. */
const stored = {
  sealedPart,
  decision,
  completion,
  forbiddenImageNote,
  uncaptured,
  flow,
  journalKind,
  removalAct,
  removalOutcome,
  goneCheck,
  settings,
  sharedRegister,
  question,
  handOverCard,
  roundLine,
  notTaken,
  registerLine,
};

/** `path: words` for each place where a schema allows only certain words. */
function wordsIn(schema: unknown, path: string, found: Record<string, Set<string>> = {}): Record<string, Set<string>> {
  if (Array.isArray(schema)) schema.forEach((each) => wordsIn(each, path, found));
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return found;
  for (const [key, value] of Object.entries(schema)) {
    const words = key === 'const' ? [value] : key === 'enum' && Array.isArray(value) ? value : [];
    for (const word of words) if (typeof word === 'string') (found[path] ??= new Set()).add(word);
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const [name, inside] of Object.entries(value)) wordsIn(inside, `${path}.${name}`, found);
    else wordsIn(value, path, found);
  }
  return found;
}

function wordsNow(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, schema] of Object.entries(stored)) {
    const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    for (const [path, words] of Object.entries(wordsIn(shape, name))) found[path] = [...words].toSorted();
  }
  return found;
}

const kept = (): Record<string, string[]> =>
  z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(LIST, 'utf8')));

const lines = (words: Record<string, string[]>): string[] =>
  Object.entries(words).flatMap(([path, each]) => each.map((word) => `${path}: ${word}`));

describe('what is stored', () => {
  const now = wordsNow();
  if (process.env['UPPSIKT_WRITE_WORDS'] === '1') writeFileSync(LIST, `${JSON.stringify(now, null, 2)}\n`);

  it('keeps every word that was ever stored', () => {
    const gone = lines(kept()).filter((line) => !lines(now).includes(line));
    expect(gone, 'stored records hold these words: read them still, and map them where they are read').toEqual([]);
  });

  it('has every current word on the list', () => {
    const added = lines(now).filter((line) => !lines(kept()).includes(line));
    expect(added, 'run this test once with UPPSIKT_WRITE_WORDS=1 and commit the list').toEqual([]);
  });

  it('finds an item by the key under which it was stored', () => {
    const ref = { platform: 'facebook', id: '1', postId: '2', parentId: null, handle: 'f1' } as const;
    expect(itemKey({ ...ref, kind: 'post' })).toBe('facebook:post:1');
    expect(itemKey({ ...ref, kind: 'comment' })).toBe('facebook:comment:1');
    expect(itemKey({ ...ref, kind: 'reply' })).toBe('facebook:comment:1');
    expect(itemKey({ ...ref, kind: 'comment', id: null })).toBe('facebook:unnamed:f1');
  });
});
