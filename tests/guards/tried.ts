/**
 * What was tried, and how it ended, a line each in a file: a run that was stopped goes on where it was. A guard counts
 * as tried only on the same contents: its own lines, the tests that it names, and everything else but the other tests.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../../lib/zod';
import type { Guard } from './guard';

const outcome = z.discriminatedUnion('kind', [
  /** `by`: the test that went red; `where`: how far one had to look. */
  z.object({
    kind: z.literal('found'),
    by: z.string(),
    where: z.enum(['its own tests', 'all unit tests', 'a browser']),
  }),
  /** `left`: what was not run yet, or not at all. */
  z.object({ kind: z.literal('not found'), left: z.enum(['nothing', 'all unit tests', 'a browser']) }),
  /** The tests did not run without the guard, or are not green with it: that finds nothing. */
  z.object({ kind: z.literal('broken'), why: z.string() }),
]);
export type Outcome = z.infer<typeof outcome>;

const line = z.object({ key: z.string(), id: z.string(), seconds: z.number(), outcome });
export interface Tried {
  guard: Guard;
  outcome: Outcome;
  seconds: number;
}

const TESTS = 'tests/{unit,contract,components,architecture}/**/*.test.{ts,tsx}';
/** What no unit test of another name hangs on. The guards are in the key one by one. */
const OTHER = /\.test\.tsx?$|^tests\/(e2e|guards)\/|\.md$/;

const digest = (parts: Iterable<string | Buffer>): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** @param paths all files of the copy, from its root */
export function keysOf(copy: string, paths: readonly string[]): (guard: Guard) => string {
  const contents = (some: readonly string[]): string =>
    digest([...some].sort().flatMap((path) => [path, readFileSync(join(copy, path))]));
  const ground = contents(paths.filter((path) => !OTHER.test(path)));
  const tests = globSync(TESTS, { cwd: copy }).map((path) => path.replaceAll('\\', '/'));
  return (guard) => {
    // As Vitest takes them: a part of the path is enough.
    const named = tests.filter((path) => guard.tests.some((part) => path.includes(part)));
    const { id: _id, promise: _promise, ...edit } = guard;
    return digest([ground, JSON.stringify(edit), contents(named)]);
  };
}

export class TriedFile {
  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
  }

  clear(): void {
    writeFileSync(this.path, '');
  }

  add(key: string, { guard, outcome: ended, seconds }: Tried): void {
    appendFileSync(this.path, `${JSON.stringify({ key, id: guard.id, seconds, outcome: ended })}\n`);
  }

  /** By key, the last word of each. What was broken is to be tried again. */
  read(): Map<string, z.infer<typeof line>> {
    const known = new Map<string, z.infer<typeof line>>();
    if (!existsSync(this.path)) return known;
    for (const text of readFileSync(this.path, 'utf8').split('\n')) {
      const said = parsed(text);
      if (said?.outcome.kind === 'broken') known.delete(said.key);
      else if (said !== undefined) known.set(said.key, said);
    }
    return known;
  }
}

/** The last line may be half written where the run was killed. */
function parsed(text: string): z.infer<typeof line> | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
