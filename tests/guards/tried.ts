/**
 * Results in a file, one line for each guard tried, so that an interrupted run can resume. A result is reused only for
 * the same contents: the guard's own lines, the tests that it names, and all other files except the other tests.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '../../lib/zod';
import type { Guard } from './guard';

const outcome = z.discriminatedUnion('kind', [
  /** `by`: the test that failed; `where`: how widely tests had to be run. */
  z.object({
    kind: z.literal('found'),
    by: z.string(),
    where: z.enum(['its own tests', 'all unit tests', 'a browser']),
  }),
  /** `left`: what was not run yet, or not at all. */
  z.object({ kind: z.literal('not found'), left: z.enum(['nothing', 'all unit tests', 'a browser']) }),
  /** The tests did not run without the guard, or fail with it in place: this proves nothing. */
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
/** Files that results do not depend on, unless the guard names them. The guards are part of the key one by one. */
const OTHER = /\.test\.tsx?$|^tests\/(e2e|guards)\/|\.md$/;

const digest = (parts: Iterable<string | Buffer>): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** @param paths all files of the copy, relative to its root */
export function keysOf(copy: string, paths: readonly string[]): (guard: Guard) => string {
  const contents = (some: readonly string[]): string =>
    digest([...some].sort().flatMap((path) => [path, readFileSync(join(copy, path))]));
  const ground = contents(paths.filter((path) => !OTHER.test(path)));
  const tests = globSync(TESTS, { cwd: copy }).map((path) => path.replaceAll('\\', '/'));
  return (guard) => {
    // As Vitest matches them: a part of the path is enough.
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

  /** The last result for each key. Broken guards are left out, so that they are tried again. */
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

/** The last line may be incomplete when the run was killed. */
function parsed(text: string): z.infer<typeof line> | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
