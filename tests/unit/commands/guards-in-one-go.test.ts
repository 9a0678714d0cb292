/**
 * Guards are removed one after another while Vitest stays warm, on a small tree with real workers. A test sees the
 * changed file, and only a failing test counts as finding a guard.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../commands/setup/paths.mjs';
import { linkPackages } from '../../guards/copy-tree';
import type { Guard } from '../../guards/guard';
import { groupsOf, inShard } from '../../guards/in-one-go';
import { row, summary } from '../../guards/table';
import { keysOf, TriedFile, type Tried } from '../../guards/tried';
import { Trial } from '../../guards/try-guards';
import { WarmTests } from '../../guards/warm-tests';

/** A timeout for hangs, far beyond what a busy machine needs. */
const LONG = 600_000;

const TREE = {
  'tests/config/vitest.config.ts': `
    import { resolve } from 'node:path';
    const root = resolve(import.meta.dirname, '../..');
    export default { root, test: { projects: [
      { root, test: {
        name: 'together', include: ['tests/unit/plain.test.ts', 'tests/unit/red.test.ts'], isolate: false,
      } },
      { root, test: { name: 'context', include: ['tests/unit/context.test.ts'], pool: 'vmForks' } },
    ] } };`,
  'lib/rule.ts': "export const held = (is: string): boolean => is !== 'ours';\nexport const unseen = 1;\n",
  'lib/between.ts':
    "import { held } from './rule';\nexport const answer = (is: string) => (held(is) ? 'held' : 'let go');\n",
  'tests/unit/plain.test.ts': `
    import { expect, it } from 'vitest';
    import { answer } from '../../lib/between';
    it('holds others', () => expect(answer('theirs')).toBe('held'));
    it('lets ours go', () => expect(answer('ours')).toBe('let go'));`,
  'tests/unit/context.test.ts': `
    import { expect, it } from 'vitest';
    import { answer } from '../../lib/between';
    import written from '../../lib/rule.ts?raw';
    it('holds others', () => expect(answer('theirs')).toBe('held'));
    it('reads the rule', () => expect(written).toContain('unseen = 1'));`,
  'tests/unit/red.test.ts': "import { expect, it } from 'vitest';\nit('is red anyway', () => expect(1).toBe(2));\n",
};

const guard = (id: string, find: string, replace: string, test: string): Guard => ({
  id,
  promise: `the promise of ${id}`,
  file: 'lib/rule.ts',
  find,
  replace,
  tests: [`tests/unit/${test}.test.ts`],
});
const FOUND = guard('found', "is !== 'ours'", 'false', 'plain');
const IN_CONTEXT = guard('in-context', "is !== 'ours'", 'false', 'context');
const RAW = guard('raw', 'unseen = 1', 'unseen = 2', 'context');
const UNSEEN = guard('unseen', 'unseen = 1', 'unseen = 2', 'plain');
const UNCOMPILED = guard('uncompiled', "is !== 'ours'", 'is !==', 'plain');
const RED_ANYWAY = guard('red-anyway', "is !== 'ours'", 'false', 'red');
const ALL = [FOUND, IN_CONTEXT, RAW, UNSEEN, UNCOMPILED, RED_ANYWAY];

let copy = '';
const rule = (): string => readFileSync(join(copy, 'lib/rule.ts'), 'utf8');

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'uppsikt-small-tree-'));
  for (const [path, text] of Object.entries(TREE)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  for (const path of ['lib/zod.ts', 'tests/guards/warm-process.ts', 'tests/guards/warm-messages.ts', 'package.json'])
    cpSync(join(root, path), join(copy, path));
  linkPackages(join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a guard is removed while Vitest stays warm', () => {
  let tests: WarmTests | undefined;
  const warm = (): WarmTests => (tests ??= new WarmTests(copy));
  afterAll(() => tests?.stop());

  it(
    'is not found by tests that hang',
    async () => {
      const write = (text: string): void => {
        writeFileSync(join(copy, 'lib/rule.ts'), text);
        warm().wrote(join(copy, 'lib/rule.ts'));
      };
      const whole = rule();
      write('for (;;);\n');
      expect(await warm().run(FOUND.tests, 1_000)).toEqual({ kind: 'broken', why: 'not ended after 1 s' });
      write(whole);
    },
    LONG,
  );

  it(
    'is found by a test that goes red without it, in each kind of worker, and by nothing else',
    async () => {
      const trial = new Trial(copy, warm(), false);
      const ended = new Map<string, Tried>();
      for (const one of ALL) ended.set(one.id, await trial.own(one));
      const of = (id: string): unknown => ended.get(id)?.outcome;
      const by = (test: string): unknown => ({ kind: 'found', by: test, where: 'its own tests' });
      expect(of('found')).toEqual(by('holds others'));
      expect(of('in-context')).toEqual(by('holds others'));
      // The other tests passed before: Vite's cached copy of the file was set aside.
      expect(of('raw')).toEqual(by('reads the rule'));
      expect(of('unseen')).toEqual({ kind: 'not found', left: 'all unit tests' });
      expect(of('uncompiled')).toMatchObject({ kind: 'broken' });
      const why = 'its own tests not green with the guard: is red anyway';
      expect(of('red-anyway')).toEqual({ kind: 'broken', why });
      expect(rule()).toBe(TREE['lib/rule.ts']);
      expect(summary([...ended.values()]).lines.at(-1)).toBe('3 passed, 3 failed');
      expect(await warm().run(['tests/unit/none.test.ts'], LONG)).toMatchObject({ kind: 'broken' });
    },
    LONG,
  );
});

describe('a run that was stopped', () => {
  const paths = Object.keys(TREE);
  const tried = (one: Guard, outcome: Tried['outcome']): Tried => ({ guard: one, outcome, seconds: 1 });
  const found: Tried['outcome'] = { kind: 'found', by: 'a test', where: 'its own tests' };

  it('continues with what was not tried, and retries what was broken', () => {
    const path = join(copy, '.output/tried.jsonl');
    const file = new TriedFile(path);
    const keyOf = keysOf(copy, paths);
    file.add(keyOf(FOUND), tried(FOUND, found));
    file.add(keyOf(UNSEEN), tried(UNSEEN, { kind: 'broken', why: 'stopped' }));
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"key":"half wri`);
    expect([...file.read().values()].map(({ id }) => id)).toEqual(['found']);
    file.clear();
    expect(file.read().size).toBe(0);
  });

  it.each([
    ['the guarded file', 'lib/rule.ts', true],
    ['what lies between it and the test', 'lib/between.ts', true],
    ['the test that is named', 'tests/unit/plain.test.ts', true],
    ['another test', 'tests/unit/context.test.ts', false],
  ])('tries again when %s has changed: %s, %s', (_what, path, again) => {
    const before = keysOf(copy, paths)(FOUND);
    writeFileSync(join(copy, path), `${readFileSync(join(copy, path), 'utf8')}\n// changed`);
    const after = keysOf(copy, paths)(FOUND);
    writeFileSync(join(copy, path), TREE[path as keyof typeof TREE]);
    expect(after !== before).toBe(again);
    expect(keysOf(copy, paths)(FOUND)).toBe(before);
    expect(keysOf(copy, paths)({ ...FOUND, replace: 'true' })).not.toBe(before);
  });
});

describe('the whole list', () => {
  it('is tried by the tests that guards name together', () => {
    expect(groupsOf(ALL).map((group) => group.map(({ id }) => id))).toEqual([
      ['in-context', 'raw'],
      ['found', 'unseen', 'uncompiled'],
      ['red-anyway'],
    ]);
  });

  it('is covered by its shards exactly once', () => {
    const parts = ['1/2', '2/2'].map((shard) => inShard(ALL, shard));
    expect(parts.map((part) => part.length)).toEqual([3, 3]);
    expect(new Set(parts.flat())).toEqual(new Set(ALL));
    for (const wrong of ['0/2', '3/2', '1', 'a/b']) expect(() => inShard(ALL, wrong)).toThrow('--shard is written 1/3');
  });

  it('names what needs a browser, and counts it neither as found nor as missed', () => {
    const left: Tried = { guard: UNSEEN, outcome: { kind: 'not found', left: 'a browser' }, seconds: 1 };
    expect(row(left, 6)).toBe('left out   unseen     1.0 s  no unit test goes red, and its browser test was not run');
    expect(summary([left])).toEqual({
      failed: 0,
      lines: ['left out without a browser: unseen', '0 passed, 0 failed, 1 left out'],
    });
  });
});
